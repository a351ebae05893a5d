import type { ClaimId } from '../ids.ts'
import type { ClaimLabel } from './claim-label.ts'
import type { Evaluation } from './evaluate-map.ts'

export interface LabelChange {
  claim: ClaimId
  was: ClaimLabel
  now: ClaimLabel
  /** It goes from one of in, out and undecided to another; else only the word for it is another. */
  flips: boolean
}

/** Which claims, of those that are in both, stand otherwise; those that flip first. */
export function labelChanges(before: Pick<Evaluation, 'labels' | 'standing'>, after: Pick<Evaluation, 'labels' | 'standing'>): LabelChange[] {
  const changes: LabelChange[] = []
  for (const [claim, now] of after.labels) {
    const was = before.labels.get(claim)
    if (was !== undefined && was !== now) changes.push({ claim, was, now, flips: before.standing.get(claim) !== after.standing.get(claim) })
  }
  return changes.sort((one, other) => Number(other.flips) - Number(one.flips))
}
