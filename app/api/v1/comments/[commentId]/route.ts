import { z } from 'zod'
import { editComment, removeComment } from '../../../../../lib/data/threads.ts'
import { commentAnswer } from '../../answers/passage-answers.ts'
import { apiRoute } from '../../api-route.ts'
import { commentAsRead } from '../../threads/thread-as-read.ts'

const params = z.object({ commentId: z.string() })

export const PATCH = apiRoute({ params, body: z.object({ text: z.string().min(1).max(10_000) }), signedIn: true, summary: 'Changes one’s own comment.', answer: commentAnswer }, async ({ actor, params: { commentId }, body }) =>
  commentAsRead(await editComment(actor, commentId, body.text)),
)

export const DELETE = apiRoute({ params, signedIn: true, summary: 'Removes a comment.' }, async ({ actor, params: { commentId } }) => removeComment(actor, commentId))
