import { z } from 'zod'

export const groupNameSchema = z.string().trim().min(1, 'Give the group a name.').max(120, 'Keep the name to 120 characters.')
