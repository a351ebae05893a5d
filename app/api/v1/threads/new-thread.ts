import { z } from 'zod'

/** `id` and `comment` (the first comment's) are the client's, so that a request sent twice begins one conversation. */
export const newThread = z.object({ id: z.uuid().optional(), comment: z.uuid().optional(), text: z.string().min(1).max(10_000) })
