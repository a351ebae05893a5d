import type { ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import type { RowId } from './row.ts'

/** A row on which others take a side and this column says nothing: looked for and not found, or not yet looked for. */
export interface Silence {
  row: RowId
  column: ColumnId
  silent: boolean
  /** Who looked and found nothing. */
  by: readonly string[]
  spokenBy: readonly ColumnId[]
}

/** What columns with a voice of their own pass over, rows of which most speak first. `least`: how many others must take a side; two when not said. */
export function silences({ rows, columns, cell }: Comparison, least = 2): Silence[] {
  const own = columns.filter(({ kind }) => kind !== 'voice')
  const found: Silence[] = []
  for (const { id: row } of rows) {
    const spokenBy = own.flatMap(({ id }) => (cell(row, id).sign !== 0 ? [id] : []))
    if (spokenBy.length < least) continue
    for (const { id: column } of own) {
      const { stance, silentBy } = cell(row, column)
      if (stance === 'silent' || stance === 'unread') found.push({ row, column, silent: stance === 'silent', by: silentBy, spokenBy })
    }
  }
  return found.sort((a, b) => b.spokenBy.length - a.spokenBy.length)
}
