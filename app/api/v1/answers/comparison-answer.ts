import { z } from 'zod'
import { cellStances } from '../../../../lib/domain/comparison/cell.ts'
import { anything, count, id, offset } from './common.ts'

const target = { claim: id.optional(), relation: id.optional() }
const sign = z.union([z.literal(1), z.literal(-1), z.literal(0)]).describe('1 for the row’s words, −1 against them, 0 neither or both')

const passage = z.object({
  evidence: id, ...target, passage: id, stance: z.enum(['asserts', 'denies', 'uses', 'rejects', 'none']), explicit: z.boolean(), mode: z.enum(['quotes', 'paraphrases', 'imputes']).optional().describe('Said of somebody else'),
  qualification: z.string().optional(), part: id.optional(), date: z.string().optional(), document: id.optional(), exact: z.string().optional(), start: offset.optional(), end: offset.optional(), page: z.string().optional(),
})
const cell = z.object({
  stance: z.enum(cellStances), sign, explicit: z.boolean(), qualified: z.boolean(), reported: z.boolean(), unsettled: count, passages: z.array(passage), silentBy: z.array(z.string()).optional(),
  derived: z.object({ sign, from: id }).optional(),
})

/** What a comparison says as JSON, the same as `sic compare --json`. */
export const comparisonAnswer = z
  .object({
    format: z.literal('sic/comparison@1'),
    map: z.object({ id, title: z.string() }),
    columns: z.array(z.looseObject({ id, kind: z.enum(['document', 'part', 'voice', 'set']), name: z.string(), date: z.string().optional() })),
    rows: z.array(z.looseObject({ id, ...target, kind: z.enum(['claim', 'position', 'definition', 'relation']), text: z.string(), cells: z.record(z.string(), cell).describe('By the ids of columns; what nobody has looked at is left out') })),
    agreement: z.array(z.looseObject({ a: id, b: id, agree: count, of: count })),
    cruxes: z.array(z.looseObject({ target: id, sentence: z.string() })),
    oppositeConclusions: z.array(anything),
    silences: z.array(anything),
    positions: z.array(anything),
    terms: z.array(anything),
    aboutTheWord: z.array(anything),
    mixedSupports: z.array(anything),
  })
  .meta({ id: 'Comparison' })
