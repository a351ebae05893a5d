import type { ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { hasOwnVoice } from './has-own-voice.ts'
import type { RowId } from './row.ts'

/** How far two columns agree (10-meaning): rows of equal polarity of the rows on which both take a side in their own voice. */
export interface Agreement {
  /** Rows of equal polarity, in the order of the table. */
  shared: readonly RowId[]
  /** Rows of opposite polarity. */
  parted: readonly RowId[]
  /** Rows on which both say something, left out of the count: a side is mixed or changed, or only follows by a special case. */
  leftOut: { mixed: readonly RowId[]; changed: readonly RowId[]; derived: readonly RowId[] }
}

/** Null where a column is a voice: what others make it say is not a stance of its own. */
export function agreement({ rows, columns, cell }: Comparison, a: ColumnId, b: ColumnId): Agreement | null {
  const kinds = columns.filter(({ id }) => id === a || id === b)
  if (kinds.length < (a === b ? 1 : 2) || !kinds.every(hasOwnVoice)) return null
  const found = { shared: [] as RowId[], parted: [] as RowId[], leftOut: { mixed: [] as RowId[], changed: [] as RowId[], derived: [] as RowId[] } }
  for (const { id } of rows) {
    const both = [cell(id, a), cell(id, b)]
    const [one, other] = both as [(typeof both)[0], (typeof both)[0]]
    if (one.sign !== 0 && other.sign !== 0) (one.sign === other.sign ? found.shared : found.parted).push(id)
    else if (both.every(({ sign, stance, derived }) => sign !== 0 || stance === 'mixed' || stance === 'changed' || derived)) {
      const why = both.some(({ stance }) => stance === 'mixed') ? 'mixed' : both.some(({ stance }) => stance === 'changed') ? 'changed' : 'derived'
      found.leftOut[why].push(id)
    }
  }
  return found
}
