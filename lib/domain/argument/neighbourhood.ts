import type { ClaimId } from '../ids.ts'
import type { ArgumentMap } from './argument-map.ts'
import { bearingOn } from './reach.ts'
import type { Relation } from './relation.ts'
import { relationsFrom } from './way-up.ts'

/**
 * The claims within so many steps of one: a step leads from a premise to what it bears on, back, and to the other premises
 * of a joint reason, whichever way the argument runs. A step on a step (an undercut) stands beside all that it is about.
 */
export function neighbourhood(map: ArgumentMap, claim: ClaimId, steps: number): Set<ClaimId> {
  const near = new Set<ClaimId>(map.claims.has(claim) ? [claim] : [])
  // What a step joins is found whole at once, so no step is looked at twice.
  const seen = new Set<string>()
  let edge = [...near]
  for (let step = 0; step < steps && edge.length > 0; step++) {
    const next = new Set<ClaimId>()
    for (const id of edge) for (const other of joinedTo(map, id, seen)) if (!near.has(other)) next.add(other)
    for (const id of next) near.add(id)
    edge = [...next]
  }
  return near
}

function joinedTo(map: ArgumentMap, id: ClaimId, seen: Set<string>): Set<ClaimId> {
  const bearing = bearingOn(map.relations)
  const joined = new Set<ClaimId>()
  const left: Relation[] = [...(relationsFrom(map.relations).get(id) ?? []), ...(bearing.claim.get(id) ?? [])]
  for (let relation = left.pop(); relation; relation = left.pop()) {
    if (seen.has(relation.id)) continue
    seen.add(relation.id)
    for (const { claim } of relation.premises) joined.add(claim)
    if (relation.target.claim !== undefined) joined.add(relation.target.claim)
    else {
      const target = map.relations.get(relation.target.relation)
      if (target) left.push(target)
    }
    left.push(...(bearing.relation.get(relation.id) ?? []))
  }
  return joined
}
