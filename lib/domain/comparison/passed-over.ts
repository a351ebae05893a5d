import type { CellStance } from './cell.ts'
import type { Column, ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { hasOwnVoice } from './has-own-voice.ts'
import { type RowSides } from './row-sides.ts'
import type { RowId } from './row.ts'

/** A row on which at least two take a side, and who says nothing there: looked for and not found, or not yet looked for. */
export interface PassedOver {
  row: RowId
  spokenBy: readonly ColumnId[]
  silent: readonly { column: ColumnId; by: readonly string[] }[]
  unread: readonly ColumnId[]
}

/** What texts pass over (SPEC: CM12), row by row: those first of which most speak. */
export function passedOver({ columns, cell }: Comparison, sides: readonly RowSides[]): PassedOver[] {
  const own = columns.filter(hasOwnVoice)
  const found = sides.flatMap(({ row: { id: row }, for: pro, against }): PassedOver[] => {
    const spokenBy = [...pro, ...against]
    if (spokenBy.length < 2) return []
    const silent = own.flatMap(({ id }) => (cell(row, id).stance === 'silent' ? [{ column: id, by: cell(row, id).silentBy }] : []))
    const unread = own.flatMap(({ id }) => (cell(row, id).stance === 'unread' ? [id] : []))
    return silent.length + unread.length > 0 ? [{ row, spokenBy, silent, unread }] : []
  })
  return found.sort((a, b) => b.spokenBy.length - a.spokenBy.length)
}

/** What is known of a text over all rows. The four make up all rows. */
export interface Coverage {
  column: Column
  /** Takes a side, or both. */
  speaks: number
  /** There are passages, and they take no side. */
  noSide: number
  silent: number
  unread: number
}

export function coverage({ rows, columns, cell }: Comparison): Coverage[] {
  return columns.filter(hasOwnVoice).map((column) => {
    const counts = { speaks: 0, noSide: 0, silent: 0, unread: 0 }
    for (const { id } of rows) counts[kinds[cell(id, column.id).stance] ?? 'speaks']++
    return { column, ...counts }
  })
}

const kinds: Partial<Record<CellStance, 'noSide' | 'silent' | 'unread'>> = { none: 'noSide', silent: 'silent', unread: 'unread' }
