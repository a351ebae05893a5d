import { z } from 'zod'
import type { JsonObject, Json } from '../json.ts'
import { isPlainObject } from './item-fields.ts'
import {
  claimShape, dealtQuestionSchema, evidenceShape, idSchema, positionSchema, relationShape, removalSchema, tagSchema, voiceShape,
} from './item-schemas.ts'
import type { MapCommand } from './map-command.ts'
import { mapLimits } from './map-limits.ts'
import { nestsTooDeep } from './nests-too-deep.ts'
import { valueProblem } from './value-problem.ts'

const keepable = (value: unknown) => valueProblem(value) === null
const json = z.unknown().refine(keepable, 'This cannot be kept: not JSON, too deep or too large.') as z.ZodType<Json>
// Not a record: that would drop a field called __proto__.
const unknown = z.unknown().refine((value) => isPlainObject(value) && keepable(value), 'This should be an object that can be kept.') as z.ZodType<JsonObject>

const claimSchema = z.strictObject({ ...claimShape, unknown: unknown.optional() })
const relationSchema = z.strictObject({ ...relationShape, unknown: unknown.optional() })
const evidenceSchema = z.strictObject({ ...evidenceShape, unknown: unknown.optional() })
const voiceSchema = z.strictObject({ ...voiceShape, unknown: unknown.optional() })

/** Every field optional, and null where the item can be without it. */
function changesOf(shape: Record<string, z.ZodType>, own: readonly string[]): z.ZodType {
  const fields = Object.entries(shape).filter(([field]) => !own.includes(field))
  return z.strictObject(
    Object.fromEntries(fields.map(([field, schema]) => [field, schema.safeParse(undefined).success ? schema.nullable() : schema.optional()])),
  )
}

const on = z.enum(['claim', 'relation', 'evidence', 'voice'])
const set = z.literal('set')

const add = z.discriminatedUnion('on', [
  z.strictObject({ type: z.literal('add'), on: z.literal('claim'), item: claimSchema }),
  z.strictObject({ type: z.literal('add'), on: z.literal('relation'), item: relationSchema }),
  z.strictObject({ type: z.literal('add'), on: z.literal('evidence'), item: evidenceSchema }),
  z.strictObject({ type: z.literal('add'), on: z.literal('voice'), item: voiceSchema }),
])

const setCommand = z.discriminatedUnion('on', [
  z.strictObject({ type: set, on: z.literal('claim'), id: idSchema, changes: changesOf(claimSchema.shape, ['id', 'text', 'tags', 'pos', 'removed']) }),
  z.strictObject({ type: set, on: z.literal('relation'), id: idSchema, changes: changesOf(relationSchema.shape, ['id', 'premises', 'questions', 'removed']) }),
  z.strictObject({ type: set, on: z.literal('evidence'), id: idSchema, changes: changesOf(evidenceSchema.shape, ['id', 'removed']) }),
  z.strictObject({ type: set, on: z.literal('voice'), id: idSchema, changes: changesOf(voiceSchema.shape, ['id', 'removed']) }),
  z.strictObject({
    type: set,
    on: z.literal('map'),
    changes: z.strictObject({
      title: z.string().optional(),
      description: z.string().nullable().optional(),
      question: idSchema.nullable().optional(),
      views: z.array(json).optional(),
      steps: z.array(json).optional(),
    }),
  }),
])

const oneEdit = z.discriminatedUnion('type', [
  add,
  z.strictObject({ type: z.literal('remove'), on, id: idSchema, removed: removalSchema }),
  z.strictObject({ type: z.literal('restore'), on, id: idSchema }),
  z.strictObject({ type: z.literal('edit-text'), id: idSchema, text: z.string() }),
  setCommand,
  z.strictObject({
    type: z.literal('set-premise'),
    relation: idSchema,
    claim: idSchema,
    premise: z.looseObject({ role: z.string().optional() }).nullable(),
  }),
  z.strictObject({ type: z.literal('set-question'), relation: idSchema, question: idSchema, dealt: dealtQuestionSchema.nullable() }),
  z.strictObject({ type: z.literal('set-tag'), claim: idSchema, tag: tagSchema, present: z.boolean() }),
  z.strictObject({
    type: z.literal('move'),
    positions: z.array(z.strictObject({ claim: idSchema, pos: positionSchema.nullable() })).max(mapLimits.items),
  }),
  z.strictObject({ type: z.literal('put'), on: z.enum(['view', 'step']), id: idSchema, value: unknown.nullable() }),
])

/** From outside a batch may not hold another batch: it says no more, and a stranger could nest it without end. */
const batch = z.strictObject({ type: z.literal('batch'), commands: z.array(oneEdit).max(mapLimits.items) })

/** The levels of a command around a value that the program only keeps, those of a batch among them. */
const levelsAround = 8
const tooDeep = `This is nested more than ${mapLimits.depth} levels deep.`

/** One edit of a map as it comes in over the API. What it names is judged by `applyCommand`. */
export const mapCommandSchema = z
  .union([oneEdit, batch])
  // Positions, premises and removals may bring fields that this version does not know, and anything in them.
  .refine((command) => !nestsTooDeep(command, mapLimits.depth + levelsAround), tooDeep) as unknown as z.ZodType<MapCommand>
