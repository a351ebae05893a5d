import type { Comparison } from './compare-map.ts'
import type { Row } from './row.ts'

/** How many pairs of columns with a voice of their own take opposite sides in a row. */
export function contestedBy({ columns, cell }: Comparison, row: Row): number {
  let [sides, against] = [0, 0]
  for (const { id, kind } of columns) {
    if (kind === 'voice') continue
    const { sign } = cell(row.id, id)
    if (sign === 1) sides++
    if (sign === -1) against++
  }
  return sides * against
}

/** The rows, those first over which most pairs part, then those of which most speak, then in the map's order. */
export function byContest(comparison: Comparison): Row[] {
  const { rows, columns, cell } = comparison
  const rank = new Map(rows.map((row) => [row, { contest: contestedBy(comparison, row), spoken: columns.filter(({ id }) => cell(row.id, id).sign !== 0).length }] as const))
  return rows.toSorted((a, b) => rank.get(b)!.contest - rank.get(a)!.contest || rank.get(b)!.spoken - rank.get(a)!.spoken)
}
