import { z } from 'zod'
import { createThread, listThreads } from '../../../../../../lib/data/threads.ts'
import { threadAnswer, threadsAnswer } from '../../../answers/passage-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { newThread } from '../../../threads/new-thread.ts'
import { threadAsRead } from '../../../threads/thread-as-read.ts'

const params = z.object({ passageId: z.string() })

export const GET = apiRoute({ params, summary: 'The conversations on the passage.', answer: threadsAnswer }, async ({ actor, params: { passageId } }) => ({ threads: (await listThreads(actor, { passage: passageId })).map(threadAsRead) }))

export const POST = apiRoute({ params, body: newThread, signedIn: true, status: 201, summary: 'Begins a conversation about the passage.', answer: threadAnswer }, async ({ actor, params: { passageId }, body }) => {
  const there = body.id === undefined ? undefined : (await listThreads(actor, { passage: passageId })).find((thread) => thread.id === body.id)
  return threadAsRead(there ?? (await createThread(actor, { ...body, on: { passage: passageId } })))
})
