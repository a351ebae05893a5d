import type { ArgumentMap } from '../argument/argument-map.ts'
import type { ClaimLabel } from '../evaluation/claim-label.ts'
import { evaluateMap } from '../evaluation/evaluate-map.ts'
import { grantView } from '../evaluation/grant-view.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import type { ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { leadingTo } from './leading-to.ts'
import { ownViews, type OwnView } from './own-views.ts'
import { rowIdOf, type Row, type RowId } from './row.ts'
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
  /** A row of the comparison: what the row makes one is turned round together. */
  target: RowId
  pairs: readonly CruxPair[]
  flips: readonly Flip[]
}

/**
 * The cruxes of a comparison, by the number of pairs, then in the order of the table. For each column its assertions are granted
 * (`grantView`), its own inferences alone draw conclusions, and nothing is assumed; then its stance on one row is turned round: what the
 * row makes one is one here too. What it then denies is out whatever speaks for it, what it then holds is granted, a step it drew is not
 * drawn, one it rejected is. That an answer turns on itself is no crux. Takes an evaluation of what bears on the answers for each row on
 * which a column differs from another.
 */
export function cruxes(comparison: Comparison): Crux[] {
  const { input, rows, cell } = comparison
  const columns = new Map(comparison.columns.map((column) => [column.id, column] as const))
  const views = ownViews(comparison).map((view) => ({ column: columns.get(view.column)!, turns: turning(input.map, view) }))
  const found: Crux[] = []
  for (const row of rows) {
    const sided = views.flatMap((view) => {
      const { sign } = cell(row.id, view.column.id)
      return sign === 0 ? [] : [{ ...view, sign }]
    })
    const flips = new Map<ColumnId, readonly Flip[]>()
    const pairs: CruxPair[] = []
    for (const [index, one] of sided.entries()) {
      for (const other of sided.slice(index + 1)) {
        if (one.sign === other.sign || !standApart(one.column, other.column)) continue
        for (const { column, sign, turns } of [one, other]) if (!flips.has(column.id)) flips.set(column.id, turns(row, sign))
        const [a, b] = [one.column.id, other.column.id]
        const [forOne, forOther] = [flips.get(a)!.length > 0, flips.get(b)!.length > 0]
        if (forOne || forOther) pairs.push(forOne ? { a, b, double: forOther } : { a: b, b: a, double: false })
      }
    }
    if (pairs.length > 0) found.push({ target: row.id, pairs, flips: [...flips.values()].flat() })
  }
  return found.sort((a, b) => b.pairs.length - a.pairs.length)
}

/** Which of a view's answers turn on a row on which it takes this side, and how. */
function turning(whole: ArgumentMap, view: OwnView): (row: Row, side: 1 | -1) => readonly Flip[] {
  const answers = ownAnswers(whole, view)
  if (answers.length === 0) return () => []
  const { granted } = grantView(whole, view)
  // Nothing else is ever drawn when it turns round in one thing; of that a map of years leads little to one author's answers.
  const { own } = grantView(whole, { ...view, draws: new Set([...view.draws, ...view.rejects]) })
  const bearing = bearingOn(own, answers)
  const map = partOf(own, bearing)
  const labelsOf = (draws: ReadonlySet<RelationId>, options: { granted: ReadonlySet<ClaimId>; withdrawn?: ReadonlySet<ClaimId> }) =>
    evaluateMap(grantView(map, { ...view, draws }).own, { ...options, assumes: false }).labels
  let before: ReadonlyMap<ClaimId, ClaimLabel> | undefined
  const after = ({ target, members }: Row, side: 1 | -1) => {
    // What is granted stays as it was: a claim that was concluded is not granted because the step to it goes.
    if (target.relation !== undefined) return labelsOf(toggled(view.draws, target.relation), { granted })
    const on = (sign: 1 | -1) => members.flatMap(({ target: { claim }, sign: own }) => (claim !== undefined && own === sign ? [claim] : []))
    return labelsOf(view.draws, { granted: new Set([...granted, ...on(-side as 1 | -1)]), withdrawn: new Set(on(side)) })
  }
  return (row, side) => {
    if (!row.members.some(({ target }) => bearing.has(rowIdOf(target)))) return []
    const labels = after(row, side)
    before ??= labelsOf(view.draws, { granted })
    return answers.flatMap((answer) => {
      const [from, to] = [before!.get(answer), labels.get(answer)]
      return from === undefined || to === undefined || from === to || row.members.some(({ target }) => target.claim === answer) ? [] : [{ column: view.column, answer, from, to }]
    })
  }
}

function partOf(map: ArgumentMap, bearing: ReadonlySet<RowId>): ArgumentMap {
  const claims = new Map([...map.claims].filter(([claim]) => bearing.has(rowIdOf({ claim }))))
  const relations = new Map([...map.relations].filter(([relation]) => bearing.has(rowIdOf({ relation }))))
  return { ...map, claims, relations }
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
