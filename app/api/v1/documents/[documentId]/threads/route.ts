import { z } from 'zod'
import { createThread, listThreads } from '../../../../../../lib/data/threads.ts'
import { threadAnswer, threadsAnswer } from '../../../answers/passage-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { newThread } from '../../../threads/new-thread.ts'
import { threadAsRead } from '../../../threads/thread-as-read.ts'

const params = z.object({ documentId: z.string() })

/** The document's conversations, those on its passages among them. */
export const GET = apiRoute({ params, summary: 'The document’s conversations, those on its passages among them.', answer: threadsAnswer }, async ({ actor, params: { documentId } }) => ({
  threads: (await listThreads(actor, { document: documentId }, { withPassages: true })).map(threadAsRead),
}))

export const POST = apiRoute({ params, body: newThread, signedIn: true, status: 201, summary: 'Begins a conversation about the document.', answer: threadAnswer }, async ({ actor, params: { documentId }, body }) =>
  threadAsRead(await createThread(actor, { ...body, on: { document: documentId } })),
)
