import { csvLine } from '../../interchange/csv/csv-line.ts'
import type { Sheet } from './comparison-sheets.ts'

/** One table as CSV (RFC 4180); no cell is a formula to a spreadsheet. */
export function sheetCsv({ rows }: Sheet): string {
  return rows.map((row) => csvLine(row.map((cell) => (typeof cell === 'object' ? cell.words : cell)))).join('')
}
