import { signOf, type Cell } from './cell.ts'
import { documentColumn, type ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { hasOwnVoice } from './has-own-voice.ts'
import type { RowId } from './row.ts'

/** One side, as it is taken at one date. */
export interface Turn {
  date?: string
  sign: 1 | -1
  passages: number
}

/** A cell that takes both sides: `mixed` at one date, `changed` over the years. */
export interface BothSides {
  row: RowId
  column: ColumnId
  stance: 'mixed' | 'changed'
  /** By date, each side at each date once. */
  turns: readonly Turn[]
}

/**
 * Who says both, in the order of the table. Parts of a text are asked together too: one that changed its mind between them says
 * one thing in each.
 */
export function whoSaysBoth({ rows, columns, cell }: Comparison): BothSides[] {
  const own = columns.filter(hasOwnVoice)
  const asked = new Set<ColumnId>(own.flatMap((column) => (column.kind === 'part' ? [documentColumn(column.document), column.id] : [column.id])))
  return rows.flatMap(({ id: row }) =>
    [...asked].flatMap((column): BothSides[] => {
      const found = cell(row, column)
      return found.stance === 'mixed' || found.stance === 'changed' ? [{ row, column, stance: found.stance, turns: turnsOf(found) }] : []
    }),
  )
}

function turnsOf({ testimonies }: Cell): Turn[] {
  const turns = new Map<string, Turn>()
  for (const testimony of testimonies) {
    const { date, stance } = testimony
    if (stance === 'none') continue
    const sign = signOf(testimony)
    const known = turns.get(`${date} ${sign}`)
    if (known) known.passages++
    else turns.set(`${date} ${sign}`, { ...(date === undefined ? {} : { date }), sign, passages: 1 })
  }
  return [...turns.values()]
}
