import { apartOf } from './apart-of.ts'
import type { ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { hasOwnVoice } from './has-own-voice.ts'
import type { RowId } from './row.ts'
import { standApart } from './stand-apart.ts'

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
  const own = columns.filter(hasOwnVoice)
  const found: Silence[] = []
  for (const { id: row } of rows) {
    const speaking = own.filter(({ id }) => cell(row, id).sign !== 0)
    if (apartOf(speaking) < least) continue
    for (const column of own) {
      const { stance, silentBy } = cell(row, column.id)
      if (stance !== 'silent' && stance !== 'unread') continue
      // What the text itself says elsewhere is not said by another.
      const others = speaking.filter((other) => standApart(column, other))
      if (apartOf(others) >= least) found.push({ row, column: column.id, silent: stance === 'silent', by: silentBy, spokenBy: others.map(({ id }) => id) })
    }
  }
  return found.sort((a, b) => b.spokenBy.length - a.spokenBy.length)
}
