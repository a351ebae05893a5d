import { z } from 'zod'
import { searchDocuments } from '../../../../../../lib/data/search-documents.ts'
import { searchAnswer } from '../../../answers/document-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { groupParams } from '../group-params.ts'

/** Documents with all the words of `q`, with the places. Offsets are UTF-16 code units. */
export const GET = apiRoute({ params: groupParams, query: z.object({ q: z.string().max(500) }), summary: 'Documents with all the words of q, with the places.', answer: searchAnswer }, async ({ actor, params, query }) => ({
  hits: await searchDocuments(actor, params.groupId, query.q),
}))
