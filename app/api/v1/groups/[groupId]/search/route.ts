import { z } from 'zod'
import { searchDocuments, type Snippet } from '../../../../../../lib/data/search-documents.ts'
import { searchAnswer } from '../../../answers/document-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import type { OffsetUnit } from '../../../offsets/offset-unit.ts'
import { placesIn, tellRange, type Places } from '../../../offsets/places.ts'
import { placesOn } from '../../../offsets/places-on.ts'
import { groupParams } from '../group-params.ts'

/** Documents with all the words of `q`, with the places. */
export const GET = apiRoute({ params: groupParams, counts: true, query: z.object({ q: z.string().max(500) }), summary: 'Documents with all the words of q, with the places.', answer: searchAnswer }, async ({ actor, params, query, offsets }) => {
  const hits = await searchDocuments(actor, params.groupId, query.q)
  const on = await placesOn({ actor, offsets }, hits.map(({ revisionId }) => revisionId))
  return { hits: hits.map((hit) => ({ ...hit, snippets: hit.snippets.map((snippet) => tellSnippet(snippet, on(hit.revisionId), offsets)) })) }
})

function tellSnippet({ text, start, marks }: Snippet, { tell }: Places, unit: OffsetUnit): Snippet {
  const within = placesIn(text, unit)
  return { text, start: tell(start), marks: marks.map((mark) => tellRange(mark, within)) }
}
