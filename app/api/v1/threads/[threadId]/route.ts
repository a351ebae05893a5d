import { z } from 'zod'
import { getThread, setResolved } from '../../../../../lib/data/threads.ts'
import { apiRoute } from '../../api-route.ts'
import { threadAsRead } from '../thread-as-read.ts'

const params = z.object({ threadId: z.string() })

export const GET = apiRoute({ params }, async ({ actor, params: { threadId } }) => threadAsRead(await getThread(actor, threadId)))

export const PATCH = apiRoute({ params, body: z.object({ resolved: z.boolean() }), signedIn: true }, async ({ actor, params: { threadId }, body }) =>
  threadAsRead(await setResolved(actor, threadId, body.resolved)),
)
