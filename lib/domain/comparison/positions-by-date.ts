import { byCodeUnit } from '../argument/by-code-unit.ts'
import type { ClaimId } from '../ids.ts'
import { signs } from './cell.ts'
import type { ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'

/** A side taken on an answer, in a text's own voice, as its date has it. */
export interface DatedPosition {
  position: ClaimId
  column: ColumnId
  /** As the text gives it: a year, a month, a day, a span. */
  date: string
  sign: 1 | -1
  /** How many passages. */
  passages: number
}

/** Who took which answer when: by date, then in the order of the table. What has no date is left out; a set of columns counts by its members. */
export function positionsByDate({ rows, columns, testimonies }: Comparison): DatedPosition[] {
  const found: DatedPosition[] = []
  const listened = new Set(columns.flatMap((column) => (column.kind === 'set' ? column.members : [column.id])))
  const withParts = new Set([...listened].flatMap((id) => (id.startsWith('part:') ? [`document:${id.slice('part:'.length).split('/')[0]}`] : [])))
  for (const { kind, members } of rows) {
    if (kind !== 'position') continue
    for (const { target } of members) {
      for (const column of listened) {
        // A document whose parts have columns of their own is told by them; what a voice is made to say is no position of its own.
        if (target.claim === undefined || column.startsWith('voice:') || withParts.has(column)) continue
        const sides = new Map<string, DatedPosition>()
        for (const { date, stance } of testimonies.get(`claim:${target.claim}`)?.get(column) ?? []) {
          const sign = signs[stance]
          if (date === undefined || sign === 0) continue
          const known = sides.get(`${date} ${sign}`)
          if (known) known.passages++
          else sides.set(`${date} ${sign}`, { position: target.claim, column, date, sign, passages: 1 })
        }
        found.push(...sides.values())
      }
    }
  }
  return found.sort((a, b) => byCodeUnit(a.date, b.date))
}
