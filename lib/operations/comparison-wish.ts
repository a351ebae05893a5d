import type { ColumnId } from '../domain/comparison/column.ts'
import type { SheetId } from '../domain/comparison/writing/comparison-sheets.ts'
import type { HandoutPaper } from '../domain/comparison/writing/lay-out-handout.ts'

export const comparisonFormats = ['json', 'csv', 'xlsx', 'html', 'svg', 'png', 'pdf'] as const
export type ComparisonFormat = (typeof comparisonFormats)[number]

export interface ComparisonWish {
  format: ComparisonFormat
  /** The handout instead of the whole: as PDF, SVG or PNG. */
  handout?: boolean
  /** All that there are for what is read by programs, the usual ones for what is looked at, when not said. */
  columns?: readonly ColumnId[]
  /** What of the handout is not wanted. */
  without?: readonly string[]
  paper?: HandoutPaper
  theme?: 'light' | 'dark'
  /** Of a CSV: who says what when not said. */
  sheet?: SheetId
  /** When the file is made. */
  madeAt?: Date
}
