import type { ClaimId } from '../ids.ts'
import type { ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { rowIdOf } from './row.ts'

/** 1 where both take the same side on a claim, −1 where they take opposite sides, 0 where either takes none or both. Of folded claims, the row that has it. */
export function agreementOn({ cell, rowOf }: Comparison, claim: ClaimId, a: ColumnId, b: ColumnId): 1 | -1 | 0 {
  const row = rowOf(rowIdOf({ claim }))
  if (row === undefined) return 0
  return (cell(row.id, a).sign * cell(row.id, b).sign) as 1 | -1 | 0
}
