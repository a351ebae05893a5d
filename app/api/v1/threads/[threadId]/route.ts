import { z } from 'zod'
import { getThread, setResolved } from '../../../../../lib/data/threads.ts'
import { threadAnswer } from '../../answers/passage-answers.ts'
import { apiRoute } from '../../api-route.ts'
import { threadAsRead } from '../thread-as-read.ts'

const params = z.object({ threadId: z.string() })

export const GET = apiRoute({ params, summary: 'A conversation.', answer: threadAnswer }, async ({ actor, params: { threadId } }) => threadAsRead(await getThread(actor, threadId)))

export const PATCH = apiRoute({ params, body: z.object({ resolved: z.boolean() }), signedIn: true, summary: 'Resolves a conversation, or opens it again.', answer: threadAnswer }, async ({ actor, params: { threadId }, body }) =>
  threadAsRead(await setResolved(actor, threadId, body.resolved)),
)
