import { z } from 'zod'

export const suggestionParams = z.object({ suggestionId: z.string().max(100) })
