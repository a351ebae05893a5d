import { z } from 'zod'

export const mapParams = z.object({ mapId: z.string().max(100) })
