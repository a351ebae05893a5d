import { z } from 'zod'
import { addComment, getThread } from '../../../../../../lib/data/threads.ts'
import { commentAnswer } from '../../../answers/passage-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { commentAsRead } from '../../thread-as-read.ts'

const body = z.object({ id: z.uuid().optional(), text: z.string().min(1).max(10_000) })

/** A reply. The same one sent twice, under the client's id, is kept once. */
export const POST = apiRoute({ params: z.object({ threadId: z.string() }), body, signedIn: true, status: 201, summary: 'Replies.', answer: commentAnswer }, async ({ actor, params: { threadId }, body: { id, text } }) => {
  const there = id === undefined ? undefined : (await getThread(actor, threadId)).comments.find((comment) => comment.id === id)
  return commentAsRead(there ?? (await addComment(actor, threadId, text, { id })))
})
