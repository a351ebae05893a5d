import type { ClaimId, RelationId } from '../ids.ts'
import type { ArgumentMap } from './argument-map.ts'
import { byCodeUnit } from './by-code-unit.ts'
import type { Claim } from './claim.ts'
import type { Relation } from './relation.ts'

/** Which relations point at a claim, and at a relation. */
export interface Bearing {
  claim: ReadonlyMap<ClaimId, readonly Relation[]>
  relation: ReadonlyMap<RelationId, readonly Relation[]>
}

const known = new WeakMap<ArgumentMap['relations'], Bearing>()

export function bearingOn(relations: ArgumentMap['relations']): Bearing {
  const before = known.get(relations)
  if (before) return before
  const claim = new Map<ClaimId, Relation[]>()
  const relation = new Map<RelationId, Relation[]>()
  for (const one of relations.values()) {
    const [lists, id] = one.target.claim !== undefined ? [claim, one.target.claim] : [relation, one.target.relation]
    const list = lists.get(id)
    if (list) list.push(one)
    else lists.set(id, [one])
  }
  const bearing = { claim, relation }
  known.set(relations, bearing)
  return bearing
}

/**
 * Adds to `reached` what bears on `start` however far around, `start` included: premises of what points at a claim, and of
 * what points at such a step. Nothing below what is in `folded` is reached through it. With a list instead of recursion: a
 * chain of reasons may be as long as the map.
 */
export function reach(bearing: Bearing, start: ClaimId, folded: ReadonlySet<string>, reached: Set<ClaimId>): void {
  if (reached.has(start)) return
  reached.add(start)
  const claims = [start]
  for (let id = claims.pop(); id !== undefined; id = claims.pop()) {
    if (folded.has(id)) continue
    for (const relation of stepsTo(bearing, id, folded)) {
      for (const { claim } of relation.premises) {
        if (reached.has(claim)) continue
        reached.add(claim)
        claims.push(claim)
      }
    }
  }
}

/** The steps to a claim, and those on these steps. A folded step is left out, with what is on it. */
function stepsTo(bearing: Bearing, claim: ClaimId, folded: ReadonlySet<string>): Relation[] {
  const steps: Relation[] = []
  const left = [...(bearing.claim.get(claim) ?? [])]
  const seen = new Set<RelationId>()
  for (let step = left.pop(); step; step = left.pop()) {
    if (seen.has(step.id) || folded.has(step.id)) continue
    seen.add(step.id)
    steps.push(step)
    left.push(...(bearing.relation.get(step.id) ?? []))
  }
  return steps
}

const kindRank: Record<Claim['kind'], number> = { question: 1, position: 2, claim: 3, definition: 4 }

/**
 * The claims from which all others are reached, fewest first: what bears on nothing, and of each circle that nothing else
 * leads to one claim. The map's question comes first. What these are does not depend on what is folded.
 */
export function startsOf(map: ArgumentMap): ClaimId[] {
  const bearing = bearingOn(map.relations)
  const premises = new Set<ClaimId>()
  for (const relation of map.relations.values()) for (const { claim } of relation.premises) premises.add(claim)
  const rank = (claim: Claim) => (claim.id === map.question ? 0 : kindRank[claim.kind] ?? 5) + (premises.has(claim.id) ? 10 : 0)
  const order = [...map.claims.values()].sort((a, b) => rank(a) - rank(b) || byCodeUnit(a.id, b.id)).map(({ id }) => id)
  const starts = order.filter((id) => !premises.has(id))
  const reached = new Set<ClaimId>()
  const none: ReadonlySet<string> = new Set()
  for (const id of starts) reach(bearing, id, none, reached)
  // What is left hangs on circles. Of what bears on another thing in it, whatever is finished last leads to all of that.
  const circling = order.filter((id) => !reached.has(id))
  for (const id of finishedLast(map, bearing, circling)) {
    if (reached.has(id)) continue
    starts.push(id)
    reach(bearing, id, none, reached)
  }
  return starts
}

/** In the order in which a walk from each is done, last first. */
function finishedLast(map: ArgumentMap, bearing: Bearing, ids: readonly ClaimId[]): ClaimId[] {
  const none: ReadonlySet<string> = new Set()
  const entered = new Set<ClaimId>()
  const done: ClaimId[] = []
  for (const start of ids) {
    if (entered.has(start)) continue
    entered.add(start)
    const stack = [{ id: start, left: below(start) }]
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const id = top.left.pop()
      if (id === undefined) done.push(stack.pop()!.id)
      else if (!entered.has(id)) {
        entered.add(id)
        stack.push({ id, left: below(id) })
      }
    }
  }
  function below(id: ClaimId): ClaimId[] {
    return stepsTo(bearing, id, none).flatMap(({ premises }) => premises.map(({ claim }) => claim)).filter((claim) => map.claims.has(claim)).reverse()
  }
  return done.reverse()
}
