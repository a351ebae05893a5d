import type { ClaimId, RelationId } from '../ids.ts'
import type { ArgumentMap } from './argument-map.ts'
import { targetsFirst } from './targets-first.ts'

/**
 * What was chosen of a clean map, as a clean map of its own: the claims named, what the relations named join, and every
 * relation that has all its ends among these. Evidence comes with what it is on.
 */
export function partOfMap(map: ArgumentMap, chosen: ReadonlySet<string>): ArgumentMap {
  const claims = new Set<ClaimId>([...map.claims.keys()].filter((id) => chosen.has(id)))
  const named = new Set<RelationId>()
  const waiting = [...map.relations.keys()].filter((id) => chosen.has(id))
  while (waiting.length > 0) {
    const relation = map.relations.get(waiting.pop()!)
    if (!relation || named.has(relation.id)) continue
    named.add(relation.id)
    for (const { claim } of relation.premises) claims.add(claim)
    if (relation.target.claim !== undefined) claims.add(relation.target.claim)
    else waiting.push(relation.target.relation)
  }
  const relations = new Set<RelationId>()
  for (const { id, premises, target } of targetsFirst(map.relations.values())) {
    if (premises.every(({ claim }) => claims.has(claim)) && (target.claim !== undefined ? claims.has(target.claim) : relations.has(target.relation))) relations.add(id)
  }
  return {
    ...map,
    claims: kept(map.claims, claims),
    relations: kept(map.relations, relations),
    evidence: new Map([...map.evidence].filter(([, { target }]) => (target.claim !== undefined ? claims.has(target.claim) : relations.has(target.relation)))),
  }
}

function kept<T>(items: ReadonlyMap<string, T>, ids: ReadonlySet<string>): Map<string, T> {
  return new Map([...items].filter(([id]) => ids.has(id)))
}
