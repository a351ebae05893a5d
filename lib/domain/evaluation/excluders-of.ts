import type { ArgumentMap } from '../argument/argument-map.ts'
import { bearingOn } from '../argument/reach.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { answersTo } from './answers-to.ts'
import { dependingOn } from './depending-on.ts'

export interface Excluder {
  claim: ClaimId
  /** Through what: relations between the two, or answers to a question that takes one at most. */
  relations: readonly RelationId[]
}

/** What cannot hold together with a claim: its contraries and contradictories, and the other answers of a question that says so. */
export function excludersOf(map: ArgumentMap, id: ClaimId): Excluder[] {
  const found = new Map<ClaimId, Set<RelationId>>()
  const put = (claim: ClaimId, ...relations: RelationId[]) => {
    if (claim !== id) found.set(claim, new Set([...(found.get(claim) ?? []), ...relations]))
  }
  for (const { id: relation, kind, premises, target } of dependingOn(map.relations).get(id) ?? []) {
    if (target.claim === undefined) continue
    if (kind === 'contrary' || kind === 'contradictory') for (const claim of [...premises.map((premise) => premise.claim), target.claim]) put(claim, relation)
    else if (kind === 'answers' && map.claims.get(target.claim)?.exclusive) {
      const together = answersTo(map.relations).get(target.claim)?.together.get(id)
      for (const other of bearingOn(map.relations).claim.get(target.claim) ?? []) if (other.kind === 'answers') for (const { claim } of other.premises) if (!together?.has(claim)) put(claim, relation, other.id)
    }
  }
  return [...found].map(([claim, relations]) => ({ claim, relations: [...relations] }))
}
