import type { ClaimLabel } from '../../../lib/domain/evaluation/claim-label.ts'
import type { Outcome } from '../../../lib/domain/comparison/outcomes-in.ts'

/** What becomes of a claim when one text alone is granted: a word, and the shape that goes with it. */
export const outcomeWords: Record<Outcome, string> = {
  granted: 'granted',
  follows: 'follows',
  'though-denied': 'follows, though denied',
  'does-not-follow': 'asserted, does not follow',
  clashes: 'clashes',
  'ruled-out': 'ruled out',
  open: 'left open',
  'not-reached': 'not reached',
}

export const outcomeShapes: Record<Outcome, ClaimLabel | null> = {
  granted: 'in',
  follows: 'in',
  'though-denied': 'in',
  'does-not-follow': 'unestablished',
  clashes: 'contested',
  'ruled-out': 'refuted',
  open: 'undecided',
  'not-reached': null,
}
