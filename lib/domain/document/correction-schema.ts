import { z } from 'zod'
import { blockKinds, partRoles } from './canonical-text.ts'
import type { Correction } from './correction.ts'

/** More than a person does to one text, and fewer than would be felt. */
export const mostCorrections = 5_000

const index = z.int().nonnegative()
const line = z.string().max(1_000)

const correction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('undo-repair'), repair: index }),
  z.strictObject({ do: z.literal('take-offer'), offer: index }),
  z.strictObject({ do: z.literal('decline-offer'), offer: index }),
  z.strictObject({ do: z.literal('exclude-block'), block: index, reason: z.string().max(300).optional() }),
  z.strictObject({ do: z.literal('restore-block'), block: index }),
  z.strictObject({ do: z.literal('set-kind'), block: index, kind: z.enum(blockKinds), level: z.int().min(1).max(6).optional() }),
  z.strictObject({ do: z.literal('split-block'), block: index, at: index }),
  z.strictObject({ do: z.literal('join-blocks'), block: index, glue: z.enum(['', ' ', '\n']).optional() }),
  z.strictObject({ do: z.literal('move-block'), block: index, before: index }),
  z.strictObject({ do: z.literal('write-words'), start: index, end: index, text: z.string().max(200_000) }),
  z.strictObject({ do: z.literal('mark-part'), from: index, to: index, title: line.nullable(), authors: z.array(line).max(100), date: line.nullable(), role: z.enum(partRoles) }),
  z.strictObject({ do: z.literal('remove-part'), part: index }),
])

/** A row of corrections as it comes from outside. */
export const correctionsSchema: z.ZodType<Correction[]> = z.array(correction).max(mostCorrections, `At most ${mostCorrections.toLocaleString('en')} corrections can be sent at once.`)
