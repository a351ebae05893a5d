import type { ArgumentMap } from '../argument/argument-map.ts'
import type { ClaimLabel } from '../evaluation/claim-label.ts'
import { evaluateMap } from '../evaluation/evaluate-map.ts'
import { grantView } from '../evaluation/grant-view.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import type { OwnView } from './own-views.ts'

/** What becomes of a map when only what one author flatly says is granted (10-meaning, “Grant A”). */
export interface Granting {
  granted: readonly ClaimId[]
  /** Not granted and yet in; by the author's inferences, or only by somebody else's. */
  follows: readonly ClaimId[]
  /** The author asserts it, and it is not in: what concludes it here does not hold. */
  doesNotFollow: readonly { claim: ClaimId; label: ClaimLabel }[]
  /** The author denies it, and it is in. */
  followsThoughDenied: readonly ClaimId[]
  /** Grants that exclude one another, of which none counts; and attacks among grants. */
  clashes: { excluded: readonly ClaimId[]; attacks: readonly RelationId[] }
  /** Nothing granted leads there: it does not fall, it is not reached. */
  notReached: readonly ClaimId[]
  labels: ReadonlyMap<ClaimId, ClaimLabel>
}

/** `inferences`: the author's own alone, or everyone's, the group's reconstructions among them. The map as read; questions are left out. */
export function grantOnly(map: ArgumentMap, view: OwnView, inferences: 'own' | 'everyone'): Granting {
  const { granted, own } = grantView(map, view)
  const evaluation = evaluateMap(inferences === 'own' ? own : map, { granted, assumes: false })
  const claims = [...map.claims.values()].filter(({ kind }) => kind !== 'question').map(({ id }) => id)
  const { labels } = evaluation
  const isIn = (claim: ClaimId) => labels.get(claim) === 'in'
  const free = claims.filter((claim) => !evaluation.granted.has(claim))
  return {
    granted: claims.filter((claim) => evaluation.granted.has(claim)),
    follows: free.filter((claim) => isIn(claim) && !view.denies.has(claim)),
    doesNotFollow: free.filter((claim) => view.affirms.has(claim) && !isIn(claim)).map((claim) => ({ claim, label: labels.get(claim) ?? 'unestablished' })),
    followsThoughDenied: free.filter((claim) => isIn(claim) && view.denies.has(claim)),
    clashes: { excluded: claims.filter((claim) => granted.has(claim) && !evaluation.granted.has(claim)), attacks: evaluation.clashes },
    notReached: free.filter((claim) => !view.affirms.has(claim) && labels.get(claim) === 'unestablished'),
    labels,
  }
}
