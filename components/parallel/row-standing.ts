import type { ColumnId } from '../../lib/domain/comparison/column.ts'
import type { Comparison } from '../../lib/domain/comparison/compare-map.ts'
import type { Row, RowId } from '../../lib/domain/comparison/row.ts'

/** How the texts that are seen stand to each other in a row: `one` of them takes a side, or says both; `none` does. */
export type RowStanding = 'parted' | 'shared' | 'one' | 'none'

/**
 * How some texts stand to each other in a row (SPEC: PL3). They part where one is for it and another against; they share it
 * where at least two are on one side, none on the other and none on both.
 */
export function rowStanding({ cell }: Pick<Comparison, 'cell'>, row: RowId, columns: readonly ColumnId[]): RowStanding {
  let [sides, against, both] = [0, 0, 0]
  for (const column of columns) {
    const { sign, stance } = cell(row, column)
    if (sign === 1) sides++
    else if (sign === -1) against++
    else if (stance === 'mixed' || stance === 'changed') both++
  }
  if (sides > 0 && against > 0) return 'parted'
  if (sides + against > 1 && both === 0) return 'shared'
  return sides + against + both > 0 ? 'one' : 'none'
}

/** The next row (or the one before) that stands so, round the ends; from no row, the first or the last. Undefined where none does. */
export function nextRow(rows: readonly Row[], standings: ReadonlyMap<RowId, RowStanding>, from: RowId | null, wanted: RowStanding | 'any', by: 1 | -1): Row | undefined {
  const at = rows.findIndex(({ id }) => id === from)
  const start = at < 0 ? (by === 1 ? -1 : rows.length) : at
  for (let step = 1; step <= rows.length; step++) {
    const row = rows[(((start + by * step) % rows.length) + rows.length) % rows.length]!
    if (row.id !== from && (wanted === 'any' || standings.get(row.id) === wanted)) return row
  }
  return undefined
}
