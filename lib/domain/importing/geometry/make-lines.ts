import { blankBetween } from './make-segments.ts'
import type { PageColumn, PageLine, Segment } from './page-line.ts'
import { medianSize } from './split-columns.ts'

/** In heights of the font: a gap that parts cells of a table, never words of a justified line. */
const cellGap = 1.15
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** One column's segments → its lines from top to bottom, and the column's own measures. */
export function makeLines(segments: readonly Segment[], page: number, mirrored: boolean): PageLine[] {
  const column: PageColumn = { index: 0, page, x0: 0, x1: 0, leading: 0, justified: false }
  const rows = rowsOfColumn(segments)
  const lines = rows.map((row) => lineOf(row, column, mirrored))
  measure(column, lines)
  return lines
}

/** A row is what overlaps in height; on a scan the baseline is followed from word to word. */
function rowsOfColumn(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.slice(-4).findLast((candidate) => candidate.some((other) => sameRow(other, segment)) && !candidate.some((other) => overlaps(other, segment)))
    if (row) row.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => row.sort((a, b) => a.x0 - b.x0)).sort((a, b) => mainOf(a).y - mainOf(b).y)
}

function sameRow(a: Segment, b: Segment): boolean {
  const [left, right] = a.x0 <= b.x0 ? [a, b] : [b, a]
  const drop = Math.abs(right.y - left.yEnd)
  const [small, large] = [Math.min(a.size, b.size), Math.max(a.size, b.size)]
  if (drop < 0.35 * small) return true
  const close = right.x0 - left.x1 < 0.5 * large
  return close && small < 0.88 * large && small > 0.4 * large && drop < 0.6 * large && drop < 0.9 * small
}

function overlaps(a: Segment, b: Segment): boolean {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 0.4 * Math.min(a.size, b.size)
}

function mainOf(row: readonly Segment[]): Segment {
  return row.reduce((a, b) => (b.text.length * b.size > a.text.length * a.size ? b : a))
}

function lineOf(row: readonly Segment[], column: PageColumn, mirrored: boolean): PageLine {
  const main = mainOf(row)
  const ordered = mirrored ? leftToRightRuns(row) : row
  let text = ''
  const cells: { start: number; end: number; x0: number; x1: number }[] = []
  ordered.forEach((segment, index) => {
    const before = ordered[index - 1]
    const gap = !before ? 0 : segment.x0 > before.x0 ? segment.x0 - before.x1 : before.x0 - segment.x1
    const size = before ? Math.min(before.size, segment.size) : segment.size
    const blank = before ? (gap > cellGap * size ? ' ' : blankBetween(text, segment.text, gap / size, gap > 0.3 * size)) : ''
    text += blank
    const start = text.length
    text += segment.text
    const cell = cells.at(-1)
    if (!cell || gap > cellGap * size) cells.push({ start, end: text.length, x0: segment.x0, x1: segment.x1 })
    else Object.assign(cell, { end: text.length, x0: Math.min(cell.x0, segment.x0), x1: Math.max(cell.x1, segment.x1) })
  })
  if (mirrored) text = turnBrackets(text)
  const letters = row.reduce((sum, segment) => sum + segment.text.length, 0)
  const x0 = Math.min(...row.map((segment) => segment.x0))
  const x1 = Math.max(...row.map((segment) => segment.x1))
  const word = /^\S+/.exec(text)?.[0].length ?? 0
  return {
    text, x0, x1, y: main.y, size: prevailing(row, main), font: main.font, page: column.page, column, cells,
    bold: row.reduce((sum, segment) => sum + segment.bold * segment.text.length, 0) / letters,
    italic: row.reduce((sum, segment) => sum + segment.italic * segment.text.length, 0) / letters,
    raised: row[0]!.raised || (row.length > 1 && row[0]!.size < 0.85 * main.size && row[0]!.y < main.y - 0.1 * main.size && row[0]!.text.length <= 4),
    order: Math.min(...row.map((segment) => segment.order)),
    firstWord: ((x1 - x0) * word) / Math.max(1, text.length),
  }
}

/** Of words that OCR measured each for itself, the middle one; a small mark beside a word counts for little. */
function prevailing(row: readonly Segment[], main: Segment): number {
  const near = row.filter((segment) => Math.abs(segment.size / main.size - 1) < 0.25)
  return near.length < 3 ? main.size : medianSize(near)
}

/** Right to left, some files name brackets by their shape: one that closes comes first, and all are the other way round. */
function turnBrackets(text: string): string {
  const first = /[()[\]{}«»]/.exec(text)?.[0]
  const wrong = first !== undefined && ')]}'.includes(first) && /[([{]/.test(text)
  const pairs: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{' }
  return wrong ? text.replace(/[()[\]{}]/g, (bracket) => pairs[bracket]!) : text
}

function leftToRightRuns(row: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  let run: Segment[] = []
  for (const segment of row) {
    if (!rightToLeft.test(segment.text) && /[\p{L}\p{N}]/u.test(segment.text)) run.unshift(segment)
    else {
      result.push(...run, segment)
      run = []
    }
  }
  return [...result, ...run]
}

function measure(column: PageColumn, lines: readonly PageLine[]): void {
  if (lines.length === 0) return
  const size = medianSize(lines)
  const lefts = lines.map((line) => line.x0).sort((a, b) => a - b)
  const rights = lines.map((line) => line.x1).sort((a, b) => a - b)
  // A mark that sticks out to the left, a line that runs over, are not the column's edge.
  column.x0 = lefts[Math.floor(lefts.length * 0.05)]!
  column.x1 = rights[Math.floor(rights.length * 0.97)] ?? rights.at(-1)!
  column.justified = rights.filter((right) => Math.abs(right - column.x1) < 0.35 * size).length > 0.5 * lines.length && lines.length > 4
  // Between lines of the column's own size and of some length: labels in a figure say nothing.
  const gaps = lines.flatMap((line, index) => {
    const above = lines[index - 1]
    const gap = above ? line.y - above.y : 0
    const plain = above && Math.abs(above.size / size - 1) < 0.12 && Math.abs(line.size / size - 1) < 0.12 && above.x1 - above.x0 > 6 * size
    return plain && gap > 0.75 * size && gap < 3 * size ? [gap] : []
  })
  gaps.sort((a, b) => a - b)
  column.leading = gaps.length < 3 ? 0 : gaps[Math.floor(gaps.length * 0.4)]!
}
