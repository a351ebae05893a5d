import { z } from 'zod'
import { claimKinds, definitionRoles } from './claim.ts'
import { forces, reportModes, stances } from './evidence.ts'
import { mapLimits } from './map-limits.ts'
import { questionStates, relationKinds } from './relation.ts'

/**
 * What each field of a map must be, once: the API, the map file and its JSON Schema are made from these. A description
 * completes the sentence “This should be …” for a person whose file is broken.
 */
const id = z.string().min(1).max(mapLimits.id).describe(`an id: between 1 and ${mapLimits.id} characters`)
const text = z.string().describe('text')
const boolean = z.boolean().describe('true or false')
const weight = z.number().min(0).max(1).describe('a number from 0 to 1')
const tags = z.array(z.string().min(1).max(mapLimits.tag)).describe(`a list of tags of 1 to ${mapLimits.tag} characters`)
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).describe(`one of ${values.join(', ')}`)

export const idSchema = id
export const tagSchema = z.string().min(1).max(mapLimits.tag)

export const removalSchema = z
  .looseObject({ at: text, by: text.optional(), premiseOf: z.array(z.looseObject({ relation: id, role: text.optional() })).optional(), question: boolean.optional(), into: id.optional() })
  .describe('a note of when it was removed and by whom')

export const positionSchema = z
  .looseObject({ x: z.number(), y: z.number(), byHand: z.boolean() })
  .describe('a position: {x, y, byHand}')

const targetSchema = z
  .union([z.looseObject({ claim: id, relation: z.undefined().optional() }), z.looseObject({ relation: id, claim: z.undefined().optional() })])
  .describe('either {claim: id} or {relation: id}')

const premiseSchema = z.looseObject({ claim: id, role: text.optional() }).describe('a premise: {claim, role?}')

export const dealtQuestionSchema = z.looseObject({ state: oneOf(questionStates), words: text.optional(), by: text.optional(), at: text.optional() })

const reportSchema = z
  .looseObject({ voice: id, stance: oneOf(stances), mode: oneOf(reportModes) })
  .describe('a report: {voice, stance, mode}')

export const claimShape = {
  id,
  kind: oneOf(claimKinds),
  text,
  term: text.optional(),
  role: oneOf(definitionRoles).optional(),
  exclusive: boolean.optional(),
  standard: text.optional(),
  granted: boolean.optional(),
  scope: text.optional(),
  weight: weight.optional(),
  tags,
  note: text.optional(),
  copiedFrom: z.looseObject({ map: id, claim: id }).optional().describe('where it was copied from: {map, claim}'),
  pos: positionSchema.optional().describe('a position: {x, y, byHand}'),
  removed: removalSchema.optional().describe('a note of when it was removed and by whom'),
}

export const relationShape = {
  id,
  kind: oneOf(relationKinds),
  premises: z.array(premiseSchema).describe('a list of premises: [{claim, role?}]'),
  target: targetSchema,
  scheme: text.optional(),
  questions: z.array(dealtQuestionSchema.extend({ question: id })).optional().describe('a list of critical questions that were dealt with: [{question, state, words?, by?, at?}]'),
  asks: z.looseObject({ relation: id, question: id }).optional().describe('the critical question it puts or answers: {relation, question}'),
  origin: text.optional(),
  weight: weight.optional(),
  note: text.optional(),
  removed: removalSchema.optional().describe('a note of when it was removed and by whom'),
}

export const evidenceShape = {
  id,
  target: targetSchema,
  passage: id,
  stance: oneOf(stances),
  explicit: boolean,
  qualification: text.optional(),
  sense: id.optional(),
  force: oneOf(forces).optional(),
  reports: z.array(reportSchema).optional().describe('a list of reports: [{voice, stance, mode}]'),
  settled: boolean,
  by: text.optional(),
  at: text.optional(),
  note: text.optional(),
  removed: removalSchema.optional().describe('a note of when it was removed and by whom'),
}

export const voiceShape = {
  id,
  name: text,
  kind: text,
  removed: removalSchema.optional().describe('a note of when it was removed and by whom'),
}
