import { grantView } from '../evaluation/grant-view.ts'
import type { Comparison } from './compare-map.ts'
import type { Flip } from './cruxes.ts'
import type { RelationId } from '../ids.ts'
import { leadingTo } from './leading-to.ts'
import { ownViews, type OwnView } from './own-views.ts'
import { rowIdOf, targetOf, type RowId } from './row.ts'

type Leading = ReturnType<typeof leadingTo>
const kept = new WeakMap<OwnView, Map<RelationId | null, Leading>>()

/** What leads where by the steps that a column takes, and one more. */
function leadingIn({ input: { map } }: Comparison, view: OwnView, more: RelationId | null): Leading {
  const known = kept.get(view) ?? new Map<RelationId | null, Leading>()
  kept.set(view, known)
  const found = known.get(more) ?? leadingTo(grantView(map, { ...view, draws: more === null ? view.draws : new Set(view.draws).add(more) }).own)
  known.set(more, found)
  return found
}

/**
 * The way by which an answer of a column's own turns on a row: the shortest, from what the row says to the answer, both included, through the
 * claims and the steps that the column takes itself; only those two where no such way is found.
 */
export function flipWay(comparison: Comparison, target: RowId, { column, answer }: Pick<Flip, 'column' | 'answer'>): readonly RowId[] {
  const goal = rowIdOf({ claim: answer })
  const view = ownViews(comparison).find((own) => own.column === column)
  if (!view) return [target, goal]
  const row = comparison.rowOf(target)
  const { relation } = targetOf(target)
  const starts = new Set<RowId>(row ? row.members.map((member) => rowIdOf(member.target)) : [target])
  // A step that is rejected now is taken when the column turns round.
  const before = leadingIn(comparison, view, relation === undefined || view.draws.has(relation) ? null : relation)
  const after = new Map<RowId, RowId | null>([[goal, null]])
  let start: RowId | undefined
  for (const at of after.keys()) {
    if (starts.has(at)) {
      start = at
      break
    }
    // What an item is put in while a map is gone through comes later in it: this is a search in breadth.
    for (const from of before.get(at) ?? []) if (!after.has(from)) after.set(from, at)
  }
  if (start === undefined) return [target, goal]
  const way: RowId[] = []
  for (let at: RowId | null | undefined = start; at; at = after.get(at)) way.push(at)
  return way
}
