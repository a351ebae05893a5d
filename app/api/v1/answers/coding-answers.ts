import { z } from 'zod'
import { judgementValues } from '../../../../lib/domain/comparison/judgement.ts'
import { id, time } from './common.ts'

const target = z.union([z.object({ claim: id }), z.object({ relation: id })])
const cell = { target, column: z.string().describe('As the comparison names it: document:ID, part:DOCUMENT/PART, voice:ID or set:ID') }

export const judgementAnswerSchema = z
  .object({ ...cell, value: z.enum(judgementValues), reason: z.string().optional(), by: z.object({ id: id.nullable(), name: z.string() }).describe('Without an id it came with a file, under the name given there'), at: time })
  .meta({ id: 'Judgement' })
export const judgementsAnswer = z.object({ judgements: z.array(judgementAnswerSchema) })
