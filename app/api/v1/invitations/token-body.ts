import { z } from 'zod'

/** An invitation's token comes in the body: addresses are kept in logs and histories. */
export const tokenBody = z.strictObject({ token: z.string().min(1).max(200) })
