import { z } from 'zod'
import { judgementValues } from '../../../../lib/domain/comparison/judgement.ts'
import { roundKinds } from '../../../../lib/domain/comparison/coding/round.ts'
import { count, id, time, who } from './common.ts'

const target = z.union([z.object({ claim: id }), z.object({ relation: id })])
const cell = { target, column: z.string().describe('As the comparison names it: document:ID, part:DOCUMENT/PART, voice:ID or set:ID') }

export const judgementAnswerSchema = z
  .object({ ...cell, value: z.enum(judgementValues), reason: z.string().optional(), by: z.object({ id: id.nullable(), name: z.string() }).describe('Without an id it came with a file, under the name given there'), at: time })
  .meta({ id: 'Judgement' })
export const judgementsAnswer = z.object({ judgements: z.array(judgementAnswerSchema) })

const value = z.enum(judgementValues)
const reader = z.object({ id, name: z.string(), left: z.boolean(), done: count.optional().describe('Cells read so far; of others only to those who hold rounds, and to everyone once it is revealed') })
export const roundAnswer = z
  .object({
    id, kind: z.enum(roundKinds), title: z.string(),
    rows: z.array(z.object({ target, words: z.string(), definition: z.literal(true).optional() })),
    columns: z.array(z.object({ id: z.string(), name: z.string() })),
    state: z.enum(['open', 'revealed', 'called-off']), by: who, at: time, ended: z.object({ by: who, at: time }).optional(),
    readers: z.array(reader),
    codes: z.array(z.object({ ...cell, value, note: z.string().optional(), by: z.object({ id, name: z.string() }), at: time })).describe('While the round is open, your own'),
    settlements: z.array(z.object({ ...cell, value: value.nullable(), reason: z.string(), by: who, at: time })),
  })
  .meta({ id: 'Round' })
export const roundsAnswer = z.object({ rounds: z.array(roundAnswer) })
export const progressOfRound = z.object({ done: count.describe('Cells of the round that you have read') })
