import { z } from 'zod'

export const groupParams = z.object({ groupId: z.string().max(100) })
