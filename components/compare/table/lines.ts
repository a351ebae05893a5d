import type { Row } from '../../../lib/domain/comparison/row.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { GridSizes } from './grid-sizes.ts'

/** A line of the table as it is drawn: a heading over the rows of a branch, or a row. */
export type Line = { kind: 'heading'; question?: ClaimId; position?: ClaimId; top: number } | { kind: 'row'; row: Row; index: number; top: number }

type Heights = Pick<GridSizes, 'row' | 'heading'>

/** The lines from the top down and their height in all. By question: a heading where a branch begins; else rows alone. `index` counts rows. */
export function layLines(rows: readonly Row[], grouped: boolean, heights: Heights): { lines: readonly Line[]; height: number } {
  const lines: Line[] = []
  let top = 0
  let before: string | null = null
  rows.forEach((row, index) => {
    const branch = JSON.stringify([row.question, row.position])
    if (grouped && branch !== before && (row.question !== undefined || row.position !== undefined || before !== null)) {
      lines.push({ kind: 'heading', ...(row.question === undefined ? {} : { question: row.question }), ...(row.position === undefined ? {} : { position: row.position }), top })
      top += heights.heading
    }
    before = branch
    lines.push({ kind: 'row', row, index, top })
    top += heights.row
  })
  return { lines, height: top }
}

/** The lines that reach into [from, to) pixels, by halving. */
export function linesBetween(lines: readonly Line[], from: number, to: number, heights: Heights): readonly Line[] {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]!
    if (line.top + heights[line.kind] <= from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < lines.length && lines[end]!.top < to) end++
  return lines.slice(low, end)
}
