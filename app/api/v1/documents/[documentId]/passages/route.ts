import { z } from 'zod'
import { createPassage, listPassages, type StoredPassage } from '../../../../../../lib/data/passages.ts'
import { passageAnswer, passagesAnswer } from '../../../answers/passage-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { listPage, nextOf, pageQuery } from '../../../list-page.ts'
import { passageAsRead } from '../../../passages/passage-as-read.ts'

const params = z.object({ documentId: z.string() })
const query = z.object({ ...pageQuery, revision: z.string().max(100).optional(), selectors: z.string().optional() })

/**
 * `?revision=`: as they stand on that revision of the document, not on the current one. `?selectors=1`: each with the context and the
 * place that it was made with, for working out where it would stand on another text.
 */
export const GET = apiRoute({ params, query, summary: 'The document’s passages.', answer: passagesAnswer }, async ({ actor, params: { documentId }, query }) => {
  const page = listPage(await listPassages(actor, documentId, { on: query.revision }), query, ({ createdAt, id }) => [createdAt.toISOString(), id])
  const told = (passage: StoredPassage) => (query.selectors === undefined ? passageAsRead(passage) : { ...passageAsRead(passage), selector: { prefix: passage.prefix, suffix: passage.suffix, start: passage.start } })
  return { passages: page.items.map(told), ...nextOf(page) }
})

/** `id` is the client's: the same highlight sent twice is kept once. Offsets are UTF-16 code units of the revision's text. */
const body = z.object({
  id: z.uuid(),
  revision: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  page: z.string().max(40).optional(),
  note: z.string().max(20_000).optional(),
  tags: z.array(z.string().max(60)).max(50).optional(),
})

export const POST = apiRoute({ params, body, signedIn: true, status: 201, summary: 'Highlights a passage.', answer: passageAnswer }, async ({ actor, params: { documentId }, body: passage }) =>
  passageAsRead(await createPassage(actor, { ...passage, document: documentId })),
)
