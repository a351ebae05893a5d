import { z } from 'zod'
import { createPassage, listPassages } from '../../../../../../lib/data/passages.ts'
import { apiRoute } from '../../../api-route.ts'
import { passageAsRead } from '../../../passages/passage-as-read.ts'

const params = z.object({ documentId: z.string() })

/** `?revision=`: as they stand on that revision of the document, not on the current one. */
export const GET = apiRoute({ params }, async ({ actor, params: { documentId }, request }) => {
  const on = new URL(request.url).searchParams.get('revision') ?? undefined
  return { passages: (await listPassages(actor, documentId, { on })).map(passageAsRead) }
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

export const POST = apiRoute({ params, body, signedIn: true, status: 201 }, async ({ actor, params: { documentId }, body: passage }) =>
  passageAsRead(await createPassage(actor, { ...passage, document: documentId })),
)
