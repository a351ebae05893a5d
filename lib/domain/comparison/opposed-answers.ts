import type { ArgumentMap } from '../argument/argument-map.ts'
import type { ClaimId } from '../ids.ts'

/** For each claim those it cannot stand beside: its contraries and contradictories, and the other answers where a question lets only one be right. */
export function opposedClaims(map: ArgumentMap): ReadonlyMap<ClaimId, ReadonlySet<ClaimId>> {
  const opposed = new Map<ClaimId, Set<ClaimId>>()
  const oppose = (a: ClaimId, b: ClaimId) => {
    if (a === b) return
    for (const [one, other] of [[a, b], [b, a]] as const) opposed.set(one, (opposed.get(one) ?? new Set()).add(other))
  }
  const answers = new Map<ClaimId, ClaimId[]>()
  for (const { kind, premises, target } of map.relations.values()) {
    if (target.claim === undefined) continue
    if (kind === 'contrary' || kind === 'contradictory') for (const { claim } of premises) oppose(claim, target.claim)
    if (kind === 'answers' && map.claims.get(target.claim)?.exclusive) answers.set(target.claim, [...(answers.get(target.claim) ?? []), ...premises.map(({ claim }) => claim)])
  }
  for (const claims of answers.values()) for (const [index, one] of claims.entries()) for (const other of claims.slice(index + 1)) oppose(one, other)
  return opposed
}
