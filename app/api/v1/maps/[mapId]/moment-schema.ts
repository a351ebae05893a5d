import { z } from 'zod'
import type { MapMoment } from '../../../../../lib/operations/map-state-at.ts'

const one = 'Say one of the two: the row of the log (seq), or the version.'

/** A moment of a map: `seq` or `version`, one of the two. */
export function momentSchema(seq: z.ZodType<number>): z.ZodType<MapMoment> {
  return z
    .strictObject({ seq: seq.optional(), version: z.string().max(100).optional() })
    .refine(({ seq, version }) => (seq === undefined) !== (version === undefined), one) as unknown as z.ZodType<MapMoment>
}
