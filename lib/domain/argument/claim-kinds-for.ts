import type { ArgumentMap } from './argument-map.ts'
import { claimKinds } from './claim.ts'
import type { Claim, ClaimKind } from './claim.ts'
import { kindsFrom } from './connect-options.ts'
import type { Relation } from './relation.ts'

/** The kinds that a claim of a clean map can be changed to so that every relation it stands in still means something, its own among them. */
export function claimKindsFor(map: ArgumentMap, claim: Claim): ClaimKind[] {
  const own = [...map.relations.values()].filter(({ target, premises }) => target.claim === claim.id || premises.some((premise) => premise.claim === claim.id))
  return claimKinds.filter((kind) => {
    if (kind === claim.kind) return true
    const changed = { claims: { get: (id: string) => (id === claim.id ? { ...claim, kind } : map.claims.get(id)) } }
    return own.every((relation) => makesSense(changed, relation))
  })
}

function makesSense(map: Parameters<typeof kindsFrom>[0], { kind, premises, target }: Relation): boolean {
  return premises.every(({ claim }) => kindsFrom(map, claim, target).includes(kind))
}
