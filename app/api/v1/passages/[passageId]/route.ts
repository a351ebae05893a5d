import { z } from 'zod'
import { getPassage, removePassage, updatePassage, type StoredPassage } from '../../../../../lib/data/passages.ts'
import { onePassageAnswer, passageAnswer } from '../../answers/passage-answers.ts'
import { apiRoute } from '../../api-route.ts'
import { checkIfMatch } from '../../if-match.ts'
import { passageAsRead } from '../passage-as-read.ts'

const params = z.object({ passageId: z.string() })
const body = z.object({ note: z.string().max(20_000).nullish(), page: z.string().max(40).nullish(), tags: z.array(z.string().max(60)).max(50).optional() })

const tagOf = ({ version }: StoredPassage) => `"${version}"`

export const GET = apiRoute({ params, counts: true, summary: 'A passage, a removed one too.', answer: onePassageAnswer }, async ({ actor, params: { passageId }, offsets }) => {
  const passage = await getPassage(actor, passageId, { includeRemoved: true })
  return Response.json({ ...(await passageAsRead({ actor, offsets }, passage)), document: passage.document, removedAt: passage.removedAt?.toISOString() ?? null }, { headers: { etag: tagOf(passage) } })
})

export const PATCH = apiRoute({ params, body, counts: true, signedIn: true, summary: 'Changes a passage’s note, page or tags; a token names the state in If-Match.', answer: passageAnswer }, async ({ actor, params: { passageId }, body: changes, request, offsets }) => {
  const seen = await getPassage(actor, passageId)
  const named = checkIfMatch(request, tagOf(seen), { actor, required: true })
  const changed = await updatePassage(actor, passageId, changes, named ? seen.version : undefined)
  return Response.json(await passageAsRead({ actor, offsets }, changed), { headers: { etag: tagOf(changed) } })
})

export const DELETE = apiRoute({ params, signedIn: true, summary: 'Removes a passage; it can be brought back.' }, async ({ actor, params: { passageId } }) => removePassage(actor, passageId))
