import { countedStart, referenceStart, bulletStart } from './item-marks.ts'
import { isTypewriter } from './document-style.ts'
import type { DocumentStyle } from './document-style.ts'
import type { PageLine } from './page-line.ts'

/** [IM57] Lines of a column that are rows of a table: three or more in a row whose cells begin or end one below the other. */
export function findTables(lines: readonly PageLine[], style: DocumentStyle): Set<PageLine> {
  const rows = new Set<PageLine>()
  let run: PageLine[] = []
  const settle = () => {
    while (run.length > 0 && !isRow(run.at(-1)!)) run.pop()
    const full = run.filter(isRow)
    const needed = full.some((line) => line.cells.length > 2) ? 2 : 3
    if (full.length >= needed && full.length >= run.length * 0.5) for (const line of run) rows.add(line)
    run = []
  }
  for (const line of lines) {
    const above = run.at(-1)
    // Code in a text that is none.
    if (isTypewriter(line.font) && !isTypewriter(style.font) && line.cells.length < 3) {
      settle()
      continue
    }
    const near = above !== undefined && line.y - above.y < 3.2 * line.size
    if (isRow(line)) {
      if (above && (!near || !run.some((other) => aligns(other, line)))) settle()
      run.push(line)
    } else if (above && near && line.text.length < 40 && run.some((other) => aligns(other, line)) && !run.slice(-2).some((other) => !isRow(other))) run.push(line)
    else settle()
  }
  settle()
  return rows
}

function isRow(line: PageLine): boolean {
  if (line.cells.length < 2) return false
  if (line.cells.length === 2 && [bulletStart, countedStart, referenceStart].some((mark) => mark.exec(line.text)?.[0].length === line.cells[1]!.start)) return false
  if (isStretched(line)) return false
  return line.cells.length > 2 || line.cells.every((cell) => cell.end - cell.start < 60)
}

/** A line of few words drawn out to the column's width: every blank in it is as wide as a gap between cells. Figures are a table's all the same. */
function isStretched(line: PageLine): boolean {
  const { column, cells, text } = line
  const fills = Math.abs(line.x1 - column.x1) < 0.6 * line.size && line.x0 - column.x0 < 3 * line.size
  const figures = cells.filter((cell) => /\p{N}/u.test(text.slice(cell.start, cell.end))).length
  return fills && cells.length >= text.split(' ').length - 1 && figures < cells.length * 0.4
}

/** A cell of each that begins, ends or has its middle at the same place, beyond the column's own edge. */
function aligns(a: PageLine, b: PageLine): boolean {
  const near = 0.7 * Math.min(a.size, b.size)
  const matches = b.cells.filter((cell) => a.cells.some((other) => Math.abs(cell.x0 - other.x0) < near || Math.abs(cell.x1 - other.x1) < near || Math.abs(cell.x0 + cell.x1 - other.x0 - other.x1) < 2 * near)).length
  return matches >= Math.max(1, Math.ceil(b.cells.length * 0.6)) && (b.cells.length === 1 || matches > 1)
}
