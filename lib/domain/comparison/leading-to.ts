import type { ArgumentMap } from '../argument/argument-map.ts'
import { rowIdOf, type RowId } from './row.ts'

/** For each claim and relation what bears on it next: its reasons and their steps, and what it excludes or is excluded by. */
export function leadingTo(map: Pick<ArgumentMap, 'relations'>): ReadonlyMap<RowId, readonly RowId[]> {
  const leading = new Map<RowId, RowId[]>()
  const lead = (from: RowId, to: RowId) => {
    const list = leading.get(to)
    if (list) list.push(from)
    else leading.set(to, [from])
  }
  for (const { id, kind, premises, target } of map.relations.values()) {
    const [own, end] = [rowIdOf({ relation: id }), rowIdOf(target)]
    lead(own, end)
    for (const { claim } of premises) {
      lead(rowIdOf({ claim }), own)
      // Rivals bear on one another, and so do the answers of one question.
      if (kind !== 'supports' && kind !== 'attacks') {
        lead(own, rowIdOf({ claim }))
        lead(end, own)
      }
    }
  }
  return leading
}
