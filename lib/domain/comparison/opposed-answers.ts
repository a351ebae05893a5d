import type { ArgumentMap } from '../argument/argument-map.ts'
import { answersTo } from '../evaluation/answers-to.ts'
import type { ClaimId } from '../ids.ts'

/** For each claim those it cannot stand beside: its contraries and contradictories, and the other answers where a question lets only one be right; claims that are one answer together are none. */
export function opposedClaims(map: ArgumentMap): ReadonlyMap<ClaimId, ReadonlySet<ClaimId>> {
  const opposed = new Map<ClaimId, Set<ClaimId>>()
  const oppose = (a: ClaimId, b: ClaimId) => {
    if (a === b) return
    for (const [one, other] of [[a, b], [b, a]] as const) opposed.set(one, (opposed.get(one) ?? new Set()).add(other))
  }
  for (const { kind, premises, target } of map.relations.values()) {
    if (target.claim === undefined) continue
    if (kind === 'contrary' || kind === 'contradictory') for (const { claim } of premises) oppose(claim, target.claim)
  }
  for (const [question, { claims, together }] of answersTo(map.relations)) {
    if (!map.claims.get(question)?.exclusive) continue
    for (const one of claims) for (const other of claims) if (!together.get(one)?.has(other)) oppose(one, other)
  }
  return opposed
}
