import { hasOwnVoice } from '../../../lib/domain/comparison/has-own-voice.ts'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { Comparison } from '../../../lib/domain/comparison/compare-map.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { standApart } from '../../../lib/domain/comparison/stand-apart.ts'

/** What stands at the foot of a column, over the rows that are seen. */
export interface ColumnFoot {
  /** Rows on which it takes a side. */
  sided: number
  /** Rows with a passage of it, sided or not. */
  spoken: number
  /** Rows on which somebody looked and found nothing. */
  silent: number
  /** How often it meets another on a row, both taking a side, and how often both take the same. Null for a voice (SPEC: CM11). */
  met: number | null
  same: number
}

export type ColumnFeet = ReadonlyMap<ColumnId, ColumnFoot>

/** The feet of all columns, in one pass over the rows: a pair meets on a row where both take a side. */
export function columnFeet(comparison: Comparison, rows: readonly Row[]): ColumnFeet {
  const { count, feet } = startFeet(comparison)
  for (const row of rows) count(row)
  return feet()
}

/** The same, row by row: a big table's feet take longer than a frame. */
export function startFeet({ columns, cellsOf }: Comparison): { count: (row: Row) => void; feet: () => ColumnFeet } {
  const own = columns.map((column) => ({ column, foot: { sided: 0, spoken: 0, silent: 0, met: hasOwnVoice(column) ? 0 : null, same: 0 } as ColumnFoot }))
  const apart = own.map(({ column }) => own.map(({ column: other }) => standApart(column, other)))
  const count = ({ id }: Row) => {
    const cells = cellsOf(id)
    const sided: { index: number; sign: 1 | -1 }[] = []
    own.forEach(({ column, foot }, index) => {
      const { sign, testimonies, stance } = cells.at(column.id)
      if (testimonies.length > 0) foot.spoken++
      if (stance === 'silent') foot.silent++
      if (sign === 0) return
      foot.sided++
      if (foot.met !== null) sided.push({ index, sign })
    })
    for (const one of sided) {
      const { foot } = own[one.index]!
      for (const other of sided) {
        if (!apart[one.index]![other.index]) continue
        foot.met!++
        if (one.sign === other.sign) foot.same++
      }
    }
  }
  return { count, feet: () => new Map(own.map(({ column, foot }) => [column.id, foot])) }
}

/** “Takes a side on 31 of 77 rows. Where others do too it is on the same side 12 of 20 times.” */
export function footSentence(name: string, { sided, spoken, silent, met, same }: ColumnFoot, rows: number): string {
  return [
    `${name} takes a side on ${sided} of ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    ...(spoken > sided ? [`, and speaks on ${spoken - sided} more without one`] : []),
    ...(silent > 0 ? [`; it was looked through and is silent on ${silent}`] : []),
    '.',
    ...(met ? [` Where another text takes a side too, it is on the same one ${same} of ${met} ${met === 1 ? 'time' : 'times'}.`] : []),
  ].join('')
}
