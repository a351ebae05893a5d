import type { ArgumentMap } from '../argument/argument-map.ts'
import type { ClaimId } from '../ids.ts'

export interface Answers {
  /** Each once, in the order in which they come. */
  claims: ReadonlySet<ClaimId>
  /** Of claims that are given as one answer, those they go with: where answers exclude one another, these do not. */
  together: ReadonlyMap<ClaimId, ReadonlySet<ClaimId>>
}

const known = new WeakMap<ArgumentMap['relations'], ReadonlyMap<ClaimId, Answers>>()

/** The answers to each question. */
export function answersTo(relations: ArgumentMap['relations']): ReadonlyMap<ClaimId, Answers> {
  const before = known.get(relations)
  if (before) return before
  const found = new Map<ClaimId, { claims: Set<ClaimId>; together: Map<ClaimId, Set<ClaimId>> }>()
  for (const { kind, premises, target } of relations.values()) {
    if (kind !== 'answers' || target.claim === undefined) continue
    let own = found.get(target.claim)
    if (!own) found.set(target.claim, (own = { claims: new Set(), together: new Map() }))
    for (const { claim } of premises) {
      own.claims.add(claim)
      if (premises.length > 1) own.together.set(claim, new Set([...(own.together.get(claim) ?? []), ...premises.map((other) => other.claim)]))
    }
  }
  known.set(relations, found)
  return found
}
