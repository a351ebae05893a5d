import { z } from 'zod'
import { oneLine } from '../domain/argument/one-line.ts'

/** Names stand at the head of what the history tells, so they bring nothing along that changes how the rest reads. */
export const personNameSchema = z.string().overwrite(oneLine).min(1, 'Enter the name that others shall see.').max(100, 'Keep the name to 100 characters.')
