import type { Cell } from '../../../lib/domain/comparison/cell.ts'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { Comparison } from '../../../lib/domain/comparison/compare-map.ts'
import { rowIdOf, type Row } from '../../../lib/domain/comparison/row.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'

/** What a column says of a claim in the claim's own words, also where its row stands in the words of its opposite. Null where it has no row. */
export function cellOfClaim(comparison: Comparison, claim: ClaimId, column: ColumnId): { row: Row; cell: Cell } | null {
  const row = comparison.rowOf(rowIdOf({ claim }))
  if (!row) return null
  const cell = comparison.cell(row.id, column)
  const isOpposite = row.members.some(({ target, sign }) => target.claim === claim && sign === -1)
  return { row, cell: isOpposite ? turned(cell) : cell }
}

const opposite: Partial<Record<Cell['stance'], Cell['stance']>> = { asserts: 'denies', denies: 'asserts', uses: 'rejects', rejects: 'uses' }

function turned(cell: Cell): Cell {
  const { stance, sign, derived } = cell
  return { ...cell, stance: opposite[stance] ?? stance, sign: (0 - sign) as Cell['sign'], ...(derived ? { derived: { ...derived, sign: (0 - derived.sign) as 1 | -1 } } : {}) }
}
