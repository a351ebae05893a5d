import { z } from 'zod'

export const roundParams = z.object({ mapId: z.string().max(100), roundId: z.string().max(100) })
