import type { ClaimId } from '../ids.ts'
import type { Granting } from './granting.ts'

/** What becomes of one claim when one author alone is granted. */
export type Outcome = 'granted' | 'follows' | 'though-denied' | 'does-not-follow' | 'clashes' | 'ruled-out' | 'open' | 'not-reached'

/** By claim; what is excluded and follows all the same counts as following. */
export function outcomesIn(granting: Granting): ReadonlyMap<ClaimId, Outcome> {
  const { granted, follows, followsThoughDenied, doesNotFollow, clashes, ruledOut, open, notReached } = granting
  const found = new Map<ClaimId, Outcome>()
  const put = (outcome: Outcome, claims: readonly ClaimId[]) => {
    for (const claim of claims) if (!found.has(claim)) found.set(claim, outcome)
  }
  put('granted', granted)
  put('follows', follows)
  put('though-denied', followsThoughDenied)
  put('clashes', clashes.excluded)
  put('does-not-follow', doesNotFollow.map(({ claim }) => claim))
  put('ruled-out', ruledOut)
  put('open', open)
  put('not-reached', notReached)
  return found
}
