import type { Column } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { hasOwnVoice } from './has-own-voice.ts'
import type { RowCells } from './row-cells.ts'
import type { Row } from './row.ts'

/** How many pairs of columns with a voice of their own take opposite sides in a row. */
export function contestedBy({ columns, cellsOf }: Comparison, row: Row): number {
  const cells = cellsOf(row.id)
  const counted = kept.get(cells)
  if (counted?.columns === columns) return counted.pairs
  let [sides, against] = [0, 0]
  for (const column of columns) {
    if (!hasOwnVoice(column)) continue
    const { sign } = cells.at(column.id)
    if (sign === 1) sides++
    if (sign === -1) against++
  }
  kept.set(cells, { columns, pairs: sides * against })
  return sides * against
}

/** Counted once for as long as nothing in the row, and no column, has changed. */
const kept = new WeakMap<RowCells, { columns: readonly Column[]; pairs: number }>()

/** The rows, those first over which most pairs part, then those of which most speak, then in the map's order. */
export function byContest(comparison: Comparison): Row[] {
  const { rows, columns, cell } = comparison
  const rank = new Map(rows.map((row) => [row, { contest: contestedBy(comparison, row), spoken: columns.filter(({ id }) => cell(row.id, id).sign !== 0).length }] as const))
  return rows.toSorted((a, b) => rank.get(b)!.contest - rank.get(a)!.contest || rank.get(b)!.spoken - rank.get(a)!.spoken)
}
