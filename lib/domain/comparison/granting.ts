import type { ArgumentMap } from '../argument/argument-map.ts'
import { listInWords, nameClaim } from '../argument/name-item.ts'
import type { ClaimLabel } from '../evaluation/claim-label.ts'
import { evaluateMap } from '../evaluation/evaluate-map.ts'
import { excludersOf } from '../evaluation/excluders-of.ts'
import { explainLabel } from '../evaluation/explain-label.ts'
import { grantView } from '../evaluation/grant-view.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import type { OwnView } from './own-views.ts'

/**
 * What becomes of a map when only what one author flatly says is granted (10-meaning, “Grant A”). Every claim that is no question is
 * granted, excluded, or in just one of the other lists; what is excluded may follow all the same.
 */
export interface Granting {
  granted: readonly ClaimId[]
  /** Not granted and yet in; by the author's inferences, or only by somebody else's. */
  follows: readonly ClaimId[]
  /** The author asserts it, and it is not in: what concludes it here does not hold; or it is said with reserve, so that it is not granted (`reserved`). */
  doesNotFollow: readonly { claim: ClaimId; label: ClaimLabel; reserved: boolean }[]
  /** The author denies it, and it is in. */
  followsThoughDenied: readonly ClaimId[]
  /** Grants that exclude one another, of which none counts; and attacks among grants. */
  clashes: { excluded: readonly ClaimId[]; attacks: readonly RelationId[] }
  /** Nothing granted leads there: it does not fall, it is not reached. */
  notReached: readonly ClaimId[]
  /** Refuted by what is granted, and not asserted. */
  ruledOut: readonly ClaimId[]
  /** Neither in nor out, and not asserted. */
  open: readonly ClaimId[]
  labels: ReadonlyMap<ClaimId, ClaimLabel>
  /** Why each claim that is reached and not granted stands as it does, in a sentence. */
  why: ReadonlyMap<ClaimId, string>
}

/** `inferences`: the author's own alone, or everyone's, the group's reconstructions among them. The map as read; questions are left out. */
export function grantOnly(map: ArgumentMap, view: OwnView, inferences: 'own' | 'everyone'): Granting {
  const { granted, own } = grantView(map, view)
  const heard = inferences === 'own' ? own : map
  const evaluation = evaluateMap(heard, { granted, assumes: false })
  const claims = [...map.claims.values()].filter(({ kind }) => kind !== 'question').map(({ id }) => id)
  const { labels } = evaluation
  const labelOf = (claim: ClaimId) => labels.get(claim) ?? 'unestablished'
  const free = claims.filter((claim) => !evaluation.granted.has(claim))
  const [reached, others] = apart(free, (claim) => labelOf(claim) === 'in')
  const excluded = new Set(free.filter((claim) => granted.has(claim)))
  const because = (claim: ClaimId) => {
    if (excluded.has(claim) && labelOf(claim) !== 'in') return excludedBy(map, claim, excluded)
    return labelOf(claim) === 'unestablished' ? notReachedBecause(heard, claim, labelOf) : (explainLabel(heard, evaluation, claim) ?? '')
  }
  const unsaid = others.filter((claim) => !view.affirms.has(claim))
  return {
    granted: claims.filter((claim) => evaluation.granted.has(claim)),
    follows: reached.filter((claim) => !view.denies.has(claim)),
    doesNotFollow: others.filter((claim) => view.affirms.has(claim) && !granted.has(claim)).map((claim) => ({ claim, label: labelOf(claim), reserved: !view.asserts.has(claim) })),
    followsThoughDenied: reached.filter((claim) => view.denies.has(claim)),
    clashes: { excluded: [...excluded], attacks: evaluation.clashes },
    notReached: unsaid.filter((claim) => labelOf(claim) === 'unestablished'),
    ruledOut: unsaid.filter((claim) => labelOf(claim) === 'refuted'),
    open: unsaid.filter((claim) => labelOf(claim) !== 'unestablished' && labelOf(claim) !== 'refuted'),
    labels,
    why: new Map(free.filter((claim) => labelOf(claim) !== 'unestablished' || view.affirms.has(claim)).map((claim) => [claim, because(claim)] as const)),
  }
}

/** Why nothing that is granted leads to a claim. A premise that is merely not reached is not said to fail. */
function notReachedBecause(map: ArgumentMap, claim: ClaimId, labelOf: (claim: ClaimId) => ClaimLabel): string {
  const steps = [...map.relations.values()].filter(({ kind, target }) => kind === 'supports' && target.claim === claim)
  const [step] = steps
  if (!step) return 'Nothing that is granted leads there.'
  const only = steps.length === 1 ? 'The reason for it' : 'No reason for it'
  const missing = step.premises.filter((premise) => labelOf(premise.claim) !== 'in')
  if (missing.length === 0) return steps.length === 1 ? 'What is granted is a reason for it, but the step from there does not hold.' : 'No reason for it holds.'
  const ruledOut = missing.filter((premise) => labelOf(premise.claim) === 'refuted')
  const names = (list: typeof missing) => listInWords(list.map((premise) => nameClaim(map, premise.claim)))
  if (ruledOut.length > 0) return `${only} ${steps.length === 1 ? 'does not hold' : 'holds'}: what is granted speaks against ${names(ruledOut)}.`
  return `${only} ${steps.length === 1 ? 'is not reached' : 'is reached'}: ${names(missing)} ${missing.length === 1 ? 'is' : 'are'} not granted, and nothing that is granted leads there.`
}

function excludedBy(map: ArgumentMap, claim: ClaimId, excluded: ReadonlySet<ClaimId>): string {
  const rivals = excludersOf(map, claim).flatMap((other) => (excluded.has(other.claim) ? [nameClaim(map, other.claim)] : []))
  return `It and ${listInWords(rivals)} exclude each other, so neither is granted.`
}

function apart<T>(list: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [list.filter(belongs), list.filter((item) => !belongs(item))]
}
