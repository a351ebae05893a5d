import type { Target } from '../argument/relation.ts'
import type { Json } from '../json.ts'
import type { ColumnId } from './column.ts'

/** What a reader can find in a cell. `silent`: looked for and not found. */
export const judgementValues = ['asserts', 'denies', 'uses', 'rejects', 'mixed', 'reported', 'silent'] as const
export type JudgementValue = (typeof judgementValues)[number]

/** One member's reading of one cell of a comparison. */
export interface Judgement {
  target: Target
  column: ColumnId
  value: JudgementValue
  /** A user id, or a name in a file. */
  by: string
  /** ISO 8601. */
  at?: string
  reason?: string
}

/** The judgements of a map file; what is none of ours is passed over. */
export function readJudgements(list: readonly Json[]): Judgement[] {
  return list.flatMap((item) => {
    if (item === null || typeof item !== 'object' || Array.isArray(item)) return []
    const { target, column, value, by, at, reason } = item as Record<string, Json | undefined>
    const on = targetOf(target)
    if (!on || typeof column !== 'string' || !isValue(value) || typeof by !== 'string') return []
    return [{ target: on, column, value, by, ...(typeof at === 'string' ? { at } : {}), ...(typeof reason === 'string' ? { reason } : {}) }]
  })
}

function targetOf(value: Json | undefined): Target | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const { claim, relation } = value as Record<string, Json | undefined>
  if (typeof claim === 'string') return { claim }
  return typeof relation === 'string' ? { relation } : null
}

function isValue(value: Json | undefined): value is JudgementValue {
  return typeof value === 'string' && (judgementValues as readonly string[]).includes(value)
}
