import type { ArgumentMap } from './argument-map.ts'
import { claimKinds } from './claim.ts'
import type { Claim, ClaimKind } from './claim.ts'
import { connectOptions } from './connect-options.ts'
import type { Relation } from './relation.ts'

/** The kinds that a claim of a clean map can be changed to so that every relation it stands in still means something, its own among them. */
export function claimKindsFor(map: ArgumentMap, claim: Claim): ClaimKind[] {
  const own = [...map.relations.values()].filter(({ target, premises }) => target.claim === claim.id || premises.some((premise) => premise.claim === claim.id))
  return claimKinds.filter((kind) => {
    if (kind === claim.kind) return true
    const changed = { ...map, claims: new Map(map.claims).set(claim.id, { ...claim, kind }) }
    return own.every((relation) => makesSense(changed, relation))
  })
}

function makesSense(map: ArgumentMap, { kind, premises, target }: Relation): boolean {
  return premises.every(({ claim }) => connectOptions(map, { claim }, target).some((option) => option.kind === kind))
}
