import type { ArgumentMap } from '../argument/argument-map.ts'
import type { ClaimId } from '../ids.ts'
import type { Row, RowId } from './row.ts'

/** A row that this one is the general or the special case of: from there assertion passes up, denial down. */
export interface Passing {
  row: RowId
  claim: ClaimId
  /** The stance, in that row's words, that passes; and what it is in this row's. */
  sign: 1 | -1
  here: 1 | -1
}

/** By row, what passes to it. */
export function specialCases(map: ArgumentMap, rows: readonly Row[]): Map<RowId, Passing[]> {
  const home = new Map<ClaimId, { row: RowId; sign: 1 | -1 }>()
  for (const { id, members } of rows) for (const { target, sign } of members) if (target.claim !== undefined) home.set(target.claim, { row: id, sign })
  const passing = new Map<RowId, Passing[]>()
  const add = (to: RowId, what: Passing) => {
    if (to !== what.row) passing.set(to, [...(passing.get(to) ?? []), what])
  }
  for (const { kind, premises, target } of map.relations.values()) {
    if (kind !== 'specialises' || target.claim === undefined || !premises[0]) continue
    const [special, general] = [home.get(premises[0].claim), home.get(target.claim)]
    if (!special || !general) continue
    add(general.row, { row: special.row, claim: premises[0].claim, sign: special.sign, here: general.sign })
    add(special.row, { row: general.row, claim: target.claim, sign: (-general.sign) as 1 | -1, here: (-special.sign) as 1 | -1 })
  }
  return passing
}
