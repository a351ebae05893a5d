import { z } from 'zod'

export const personNameSchema = z.string().trim().min(1, 'Enter the name that others shall see.').max(100, 'Keep the name to 100 characters.')
