import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Target } from '../argument/relation.ts'
import type { ClaimLabel } from '../evaluation/claim-label.ts'
import { evaluateMap } from '../evaluation/evaluate-map.ts'
import { grantView } from '../evaluation/grant-view.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import type { ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { leadingTo } from './leading-to.ts'
import { ownViews, type OwnView } from './own-views.ts'
import { rowIdOf, targetOf, type RowId } from './row.ts'
import { standApart } from './stand-apart.ts'

/** An answer of a column's own whose label changes when its stance on something is turned round, all else as it was. */
export interface Flip {
  column: ColumnId
  /** The position. */
  answer: ClaimId
  from: ClaimLabel
  to: ClaimLabel
}

/** Two columns that differ on the thing; `double`: the answers of both turn on it, else only those of the first. */
export interface CruxPair {
  a: ColumnId
  b: ColumnId
  double: boolean
}

/** A claim or an inference on which columns differ and on which an answer of at least one of them turns (10-meaning). */
export interface Crux {
  target: RowId
  pairs: readonly CruxPair[]
  flips: readonly Flip[]
}

/**
 * The cruxes of a comparison, by the number of pairs, then in the order of the table. For each column its assertions are granted
 * (`grantView`), its own inferences alone draw conclusions, and nothing is assumed; then its stance on one thing is turned round:
 * what it denies is granted, what it grants or concludes is out whatever speaks for it, what it draws is not drawn, what it rejects is.
 * That an answer turns on itself is no crux. Takes an evaluation of what bears on the answers for each thing on which a column differs from another.
 */
export function cruxes(comparison: Comparison): Crux[] {
  const { map } = comparison.input
  const columns = new Map(comparison.columns.map((column) => [column.id, column] as const))
  const views = ownViews(comparison).map((view) => ({ view, sides: sidesOf(view), turns: turning(map, view) }))
  const rank = new Map<RowId, number>(comparison.rows.flatMap((row, index) => row.members.map(({ target }) => [rowIdOf(target), index] as const)))
  const found: Crux[] = []
  for (const target of new Set(views.flatMap(({ sides }) => [...sides.keys()]))) {
    const flips = new Map<ColumnId, readonly Flip[]>()
    const pairs: CruxPair[] = []
    for (const [index, one] of views.entries()) {
      const side = one.sides.get(target)
      if (side === undefined) continue
      for (const other of views.slice(index + 1)) {
        const against = other.sides.get(target)
        if (against === undefined || against === side || !standApart(columns.get(one.view.column)!, columns.get(other.view.column)!)) continue
        for (const { view, turns } of [one, other]) if (!flips.has(view.column)) flips.set(view.column, turns(target))
        const [forOne, forOther] = [flips.get(one.view.column)!.length > 0, flips.get(other.view.column)!.length > 0]
        if (forOne || forOther) pairs.push(forOne ? { a: one.view.column, b: other.view.column, double: forOther } : { a: other.view.column, b: one.view.column, double: false })
      }
    }
    if (pairs.length > 0) found.push({ target, pairs, flips: [...flips.values()].flat() })
  }
  return found.sort((a, b) => b.pairs.length - a.pairs.length || (rank.get(a.target) ?? Infinity) - (rank.get(b.target) ?? Infinity))
}

/** Every claim and relation on which a view takes a side, and which. */
function sidesOf({ affirms, denies, draws, rejects }: OwnView): Map<RowId, 1 | -1> {
  const sides = new Map<RowId, 1 | -1>()
  for (const claim of affirms) sides.set(rowIdOf({ claim }), 1)
  for (const claim of denies) sides.set(rowIdOf({ claim }), -1)
  for (const relation of draws) sides.set(rowIdOf({ relation }), 1)
  for (const relation of rejects) sides.set(rowIdOf({ relation }), -1)
  return sides
}

/** Which of a view's answers turn on a thing, and how. */
function turning(map: ArgumentMap, view: OwnView): (target: RowId) => readonly Flip[] {
  const answers = ownAnswers(map, view)
  const { granted } = grantView(map, view)
  const bearing = bearingOn(map, answers)
  const labelsOf = (draws: ReadonlySet<RelationId>, options: { granted: ReadonlySet<ClaimId>; withdrawn?: ReadonlySet<ClaimId> }) =>
    evaluateMap(grantView(map, { ...view, draws }).own, { ...options, assumes: false }).labels
  let before: ReadonlyMap<ClaimId, ClaimLabel> | undefined
  const after = ({ claim, relation }: Target) => {
    // What is granted stays as it was: a claim that was concluded is not granted because the step to it goes.
    if (claim === undefined) return labelsOf(toggled(view.draws, relation), { granted })
    return view.denies.has(claim) ? labelsOf(view.draws, { granted: new Set(granted).add(claim) }) : labelsOf(view.draws, { granted, withdrawn: new Set([claim]) })
  }
  return (id) => {
    if (!bearing.has(id)) return []
    const target = targetOf(id)
    const labels = after(target)
    before ??= labelsOf(view.draws, { granted })
    return answers.flatMap((answer) => {
      const [from, to] = [before!.get(answer), labels.get(answer)]
      return from === undefined || to === undefined || from === to || target.claim === answer ? [] : [{ column: view.column, answer, from, to }]
    })
  }
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const changed = new Set(set)
  if (!changed.delete(item)) changed.add(item)
  return changed
}

/** The positions that the view takes and that answer a question. */
function ownAnswers(map: ArgumentMap, { affirms }: OwnView): ClaimId[] {
  const answers = new Set([...map.relations.values()].flatMap(({ kind, premises }) => (kind === 'answers' ? premises.map(({ claim }) => claim) : [])))
  return [...answers].filter((claim) => affirms.has(claim))
}

/** Everything from which something leads to one of the claims, by reasons, by steps, or by excluding one another. */
function bearingOn(map: ArgumentMap, claims: readonly ClaimId[]): ReadonlySet<RowId> {
  const before = leadingTo(map)
  const reached = new Set<RowId>()
  const queue = claims.map((claim) => rowIdOf({ claim }))
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (reached.has(at)) continue
    reached.add(at)
    queue.push(...(before.get(at) ?? []))
  }
  return reached
}
