import { krippendorffAlpha, type Alpha } from '../krippendorff-alpha.ts'
import { rowIdOf } from '../row.ts'
import type { Code, Round, RoundColumn, RoundRow } from './round.ts'

/** A cell of a round with what its readers found. */
export interface RoundCell {
  row: RoundRow
  column: RoundColumn
  codes: readonly Code[]
}

/** What comes of a round once it is revealed. */
export interface RoundResult {
  /** Of all that was said (10-meaning: units are cells, raters are members). */
  alpha: Alpha
  /** The same without what was looked for and not found: whoever found nothing said nothing there. */
  withoutSilent: Alpha
  /** Cells on which readers differ, in the order of the round. */
  differences: readonly RoundCell[]
  /** Cells that two or more read alike. */
  alike: number
  /** Cells that fewer than two read. */
  once: number
}

export function cellKey(row: Pick<RoundRow, 'target'>, column: Pick<RoundColumn, 'id'>): string {
  return `${rowIdOf(row.target)} ${column.id}`
}

/** Every cell of the round, row by row. */
export function cellsOf({ rows, columns, codes }: Pick<Round, 'rows' | 'columns' | 'codes'>): RoundCell[] {
  const said = new Map<string, Code[]>()
  for (const code of codes) {
    const key = cellKey(code, { id: code.column })
    said.set(key, [...(said.get(key) ?? []), code])
  }
  return rows.flatMap((row) => columns.map((column): RoundCell => ({ row, column, codes: said.get(cellKey(row, column)) ?? [] })))
}

export function roundResult(round: Pick<Round, 'rows' | 'columns' | 'codes'>): RoundResult {
  const cells = cellsOf(round)
  const read = cells.filter(({ codes }) => codes.length >= 2)
  const differences = read.filter(({ codes }) => codes.some(({ value }) => value !== codes[0]!.value))
  const values = (cell: RoundCell) => cell.codes.map(({ value }) => value)
  return {
    alpha: krippendorffAlpha(cells.map(values)),
    withoutSilent: krippendorffAlpha(cells.map((cell) => values(cell).filter((value) => value !== 'silent'))),
    differences,
    alike: read.length - differences.length,
    once: cells.length - read.length,
  }
}
