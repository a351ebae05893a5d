import { z } from 'zod'
import type { Json } from '../../json.ts'
import { isPlainObject } from '../item-fields.ts'
import { idSchema } from '../item-schemas.ts'
import { mapCommandSchema } from '../map-command-schema.ts'
import { mapLimits } from '../map-limits.ts'
import { valueProblem } from '../value-problem.ts'
import { suggestionLimits } from './suggestion-limits.ts'
import type { Expectation } from './suggestion.ts'

const on = z.enum(['claim', 'relation', 'evidence', 'voice'])
const name = z.string().max(2000)
const json = z.unknown().refine((value) => valueProblem(value) === null, 'This cannot be kept: not JSON, too deep or too large.') as z.ZodType<Json>

const expectationSchema = z.discriminatedUnion('that', [
  z.strictObject({ that: z.literal('there'), on, id: idSchema, name }),
  z.strictObject({ that: z.literal('removed'), on, id: idSchema, name }),
  z.strictObject({ that: z.literal('free'), on, id: idSchema }),
  z.strictObject({ that: z.literal('field'), on: z.enum([...on.options, 'map']), id: z.string().max(mapLimits.id), field: z.string().max(100), value: json }),
  z.strictObject({ that: z.literal('text'), id: idSchema, text: z.string() }),
  z.strictObject({ that: z.literal('premise'), relation: idSchema, claim: idSchema, premise: z.strictObject({ role: z.string().optional() }).nullable() }),
  z.strictObject({ that: z.literal('question'), relation: idSchema, question: idSchema, dealt: json.refine((value) => value === null || isPlainObject(value), 'This should be an object.') }),
  z.strictObject({ that: z.literal('record'), on: z.enum(['view', 'step']), id: idSchema, value: json.refine((value) => value === null || isPlainObject(value), 'This should be an object.') }),
  z.strictObject({ that: z.literal('hanging'), on, id: idSchema, ids: z.array(idSchema) }),
]) as unknown as z.ZodType<Expectation>

/** What is sent to suggest something, beside the suggestion’s id; the program itself says in words what it would do. */
export const suggestionShape = {
  commands: z.array(mapCommandSchema).min(1).max(suggestionLimits.commands),
  expects: z.array(expectationSchema).max(10_000),
}
