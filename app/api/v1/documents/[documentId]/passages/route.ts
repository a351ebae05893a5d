import { z } from 'zod'
import { createPassage, listPassages } from '../../../../../../lib/data/passages.ts'
import { offset } from '../../../answers/common.ts'
import { passageAnswer, passagesAnswer } from '../../../answers/passage-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { listPage, nextOf, pageQuery } from '../../../list-page.ts'
import { placesOn } from '../../../offsets/places-on.ts'
import { passageAsRead, passagesAsRead } from '../../../passages/passage-as-read.ts'

const params = z.object({ documentId: z.string() })
const query = z.object({ ...pageQuery, revision: z.string().max(100).optional(), selectors: z.string().optional() })

/**
 * `?revision=`: as they stand on that revision of the document, not on the current one. `?selectors=1`: each with the context and the
 * place that it was made with, for working out where it would stand on another text.
 */
export const GET = apiRoute({ params, query, counts: true, summary: 'The document’s passages.', answer: passagesAnswer }, async ({ actor, params: { documentId }, query, offsets }) => {
  const page = listPage(await listPassages(actor, documentId, { on: query.revision }), query, ({ createdAt, id }) => [createdAt.toISOString(), id])
  const told = await passagesAsRead({ actor, offsets }, page.items)
  if (query.selectors === undefined) return { passages: told, ...nextOf(page) }
  const on = await placesOn({ actor, offsets }, page.items.map(({ revision }) => revision))
  const selectors = page.items.map(({ prefix, suffix, revision, start }) => ({ prefix, suffix, start: on(revision).tell(start) }))
  return { passages: told.map((passage, index) => ({ ...passage, selector: selectors[index] })), ...nextOf(page) }
})

/** `id` is the client's: the same highlight sent twice is kept once. */
const body = z.object({
  id: z.uuid(),
  revision: z.string(),
  start: offset,
  end: offset.positive(),
  page: z.string().max(40).optional(),
  note: z.string().max(20_000).optional(),
  tags: z.array(z.string().max(60)).max(50).optional(),
})

export const POST = apiRoute({ params, body, counts: true, signedIn: true, status: 201, summary: 'Highlights a passage.', answer: passageAnswer }, async ({ actor, params: { documentId }, body: { start, end, ...passage }, offsets }) => {
  const { take } = (await placesOn({ actor, offsets }, [passage.revision]))(passage.revision)
  return passageAsRead({ actor, offsets }, await createPassage(actor, { ...passage, start: take(start), end: take(end), document: documentId }))
})
