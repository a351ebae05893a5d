import type { FoundSnippet } from '../../../../../../lib/domain/finding/snippet-around.ts'
import { searchEverything } from '../../../../../../lib/data/search-everything.ts'
import { projectGroup } from '../../../../../../lib/operations/project-group.ts'
import { findAnswer, findQuery } from '../../../answers/find-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import type { OffsetUnit } from '../../../offsets/offset-unit.ts'
import { placesIn, tellRange } from '../../../offsets/places.ts'
import { placesOn } from '../../../offsets/places-on.ts'
import { groupParams } from '../group-params.ts'

const summary = 'What the group’s documents, passages, claims, maps and comments hold of q: words in any form and with small slips, “runs in quotation marks”, and -not.'

export const GET = apiRoute({ params: groupParams, counts: true, query: findQuery, summary, answer: findAnswer }, async ({ actor, params: { groupId }, query: { q, ...filters }, offsets }) => {
  // Claims are found in tables: what is found is what stands on the maps now.
  await projectGroup(actor, groupId)
  const found = await searchEverything(actor, { groupId, typed: q, ...filters })
  const on = await placesOn({ actor, offsets }, found.documents?.hits.map(({ revisionId }) => revisionId) ?? [])
  const { documents, passages, claims, maps, comments } = found
  return {
    ...found,
    ...(documents && { documents: { ...documents, hits: documents.hits.map((hit) => ({ ...hit, title: tell(hit.title, offsets), snippets: hit.snippets.map((snippet) => tell(snippet, offsets, on(hit.revisionId).tell(snippet.start))) })) } }),
    ...(passages && { passages: { ...passages, hits: passages.hits.map((hit) => ({ ...hit, snippet: tell(hit.snippet, offsets), note: hit.note && tell(hit.note, offsets) })) } }),
    ...(claims && { claims: { ...claims, hits: claims.hits.map((hit) => ({ ...hit, snippet: tell(hit.snippet, offsets) })) } }),
    ...(maps && { maps: { ...maps, hits: maps.hits.map((hit) => ({ ...hit, title: tell(hit.title, offsets) })) } }),
    ...(comments && { comments: { ...comments, hits: comments.hits.map((hit) => ({ ...hit, snippet: tell(hit.snippet, offsets) })) } }),
  }
})

/** A snippet of what is no text of its own begins where it begins; its marks are counted within it. */
function tell({ text, start, marks }: FoundSnippet, unit: OffsetUnit, told = start): FoundSnippet {
  const within = placesIn(text, unit)
  return { text, start: told, marks: marks.map((mark) => tellRange(mark, within)) }
}
