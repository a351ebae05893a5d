import type { Column } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { hasOwnVoice } from './has-own-voice.ts'
import { standApart } from './stand-apart.ts'

/** “7 of 11”: rows of equal polarity of those on which both take a side. */
export interface PairCount {
  agree: number
  of: number
}

/** How far each pair agrees (10-meaning, agreement), by the places of `columns`. */
export interface AgreementMatrix {
  /** Those with a voice of their own. */
  columns: readonly Column[]
  /** On how many rows each takes a side. */
  speaks: readonly number[]
  /** Null for a column beside itself or beside a part of itself. */
  at: (a: number, b: number) => PairCount | null
}

/** No picture of distances under so many common rows (10-meaning). */
export const leastCommonRows = 10

/** Every pair at once: rows × columns cells and rows × pairs additions. `agreement` lists the rows of one pair. */
export function agreementMatrix({ rows, columns, cell }: Comparison): AgreementMatrix {
  const own = columns.filter(hasOwnVoice)
  const sides = own.map(({ id }) => Int8Array.from(rows, (row) => cell(row.id, id).sign))
  const counts = own.map((one, a) => own.slice(0, a).map((other, b) => (standApart(one, other) ? countPair(sides[a]!, sides[b]!) : null)))
  return {
    columns: own,
    speaks: sides.map((list) => list.reduce((sum, side) => sum + Math.abs(side), 0)),
    at: (a, b) => (a === b ? null : (counts[Math.max(a, b)]?.[Math.min(a, b)] ?? null)),
  }
}

function countPair(one: Int8Array, other: Int8Array): PairCount {
  let [agree, part] = [0, 0]
  for (let row = 0; row < one.length; row++) {
    const both = one[row]! * other[row]!
    if (both === 1) agree++
    else if (both === -1) part++
  }
  return { agree, of: agree + part }
}
