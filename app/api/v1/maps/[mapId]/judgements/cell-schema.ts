import { z } from 'zod'
import type { Target } from '../../../../../../lib/domain/argument/relation.ts'

const id = z.string().min(1).max(300)

export const columnSchema = z.string().max(900).regex(/^(?:document|part|voice|set):./, 'Name a column as the comparison does: document:ID, part:DOCUMENT/PART, voice:ID or set:ID.')
export const targetSchema = z.union([z.strictObject({ claim: id }), z.strictObject({ relation: id })])

/** One cell of a comparison, in what is sent. */
export const cellShape = { target: targetSchema, column: columnSchema }

/** The same in an address: exactly one of `claim` and `relation`. */
export const cellQuery = z
  .object({ claim: id.optional(), relation: id.optional(), column: columnSchema })
  .refine(({ claim, relation }) => (claim === undefined) !== (relation === undefined), { message: 'Name a claim or a relation, and not both.', path: ['claim'] })

export function targetOfQuery({ claim, relation }: { claim?: string; relation?: string }): Target {
  return claim === undefined ? { relation: relation! } : { claim }
}
