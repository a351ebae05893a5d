import type { ArgumentMap } from '../argument/argument-map.ts'
import { bearingOn } from '../argument/reach.ts'
import type { Relation } from '../argument/relation.ts'
import type { ClaimId } from '../ids.ts'
import { excludersOf } from './excluders-of.ts'

/** The part of a map that how a claim stands can depend on, as a map of its own in which it stands the same. */
export function behindPart(map: ArgumentMap, asked: ClaimId): ArgumentMap {
  const claims = new Set<ClaimId>()
  const relations = new Set<string>()
  const { claim: onClaim, relation: onStep } = bearingOn(map.relations)
  const left: (ClaimId | Relation)[] = [asked]
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (typeof one !== 'string') {
      if (relations.has(one.id)) continue
      relations.add(one.id)
      left.push(...one.premises.map(({ claim }) => claim), ...(onStep.get(one.id) ?? []))
      // A question says whether its answers exclude one another.
      if (one.kind === 'answers' && one.target.claim !== undefined) claims.add(one.target.claim)
      continue
    }
    if (claims.has(one)) continue
    claims.add(one)
    left.push(...(onClaim.get(one) ?? []).filter(({ kind }) => kind === 'supports' || kind === 'attacks'))
    for (const excluder of excludersOf(map, one)) left.push(excluder.claim, ...excluder.relations.map((id) => map.relations.get(id)!))
  }
  const kept = <V>(items: ReadonlyMap<string, V>, ids: ReadonlySet<string>) => new Map([...items].filter(([id]) => ids.has(id)))
  return { ...map, claims: kept(map.claims, claims), relations: kept(map.relations, relations), evidence: new Map(), voices: new Map(), views: [], steps: [] }
}
