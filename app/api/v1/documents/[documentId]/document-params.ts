import { z } from 'zod'

export const documentParams = z.object({ documentId: z.string().max(100) })
