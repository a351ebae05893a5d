import { hasOwnVoice } from './has-own-voice.ts'
import type { Column, ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import type { Row } from './row.ts'
import { standApart } from './stand-apart.ts'

/**
 * How texts stand to a row. `parted`: some for, some against; `shared`: two or more on one side, nobody on the other or on both;
 * `unclear`: one says both, and no two part; `alone`: one text takes a side; `open`: nobody does yet.
 */
export const rowStandings = ['shared', 'parted', 'unclear', 'alone', 'open'] as const
export type RowStanding = (typeof rowStandings)[number]

export interface RowSides {
  row: Row
  standing: RowStanding
  /** Columns with a voice of their own, in the order of the table. Of those that listen to the same words only the first. */
  for: readonly ColumnId[]
  against: readonly ColumnId[]
  /** At one date, or over the years. */
  both: readonly ColumnId[]
}

/** Who stands where, row by row, in the order of the table. */
export function rowSides({ rows, columns, cell }: Comparison): RowSides[] {
  const own = columns.filter(hasOwnVoice)
  const overlapping = overlaps(own)
  return rows.map((row) => {
    const [pro, contra, both]: ColumnId[][] = [[], [], []]
    for (const { id } of own) {
      const { sign, stance } = cell(row.id, id)
      const list = sign === 1 ? pro! : sign === -1 ? contra! : stance === 'mixed' || stance === 'changed' ? both! : null
      if (list && !overlapping.get(id)?.some((other) => list.includes(other))) list.push(id)
    }
    return { row, standing: standingOf(pro!.length, contra!.length, both!.length), for: pro!, against: contra!, both: both! }
  })
}

function standingOf(pro: number, contra: number, both: number): RowStanding {
  if (pro > 0 && contra > 0) return 'parted'
  if (both > 0) return 'unclear'
  return pro + contra > 1 ? 'shared' : pro + contra === 1 ? 'alone' : 'open'
}

function overlaps(columns: readonly Column[]): ReadonlyMap<ColumnId, readonly ColumnId[]> {
  return new Map(columns.map((one) => [one.id, columns.filter((other) => other.id !== one.id && !standApart(one, other)).map(({ id }) => id)] as const))
}
