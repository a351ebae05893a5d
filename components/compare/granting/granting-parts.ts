import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Granting } from '../../../lib/domain/comparison/granting.ts'
import type { GrantedColumn } from './granting-work.ts'

export type Inferences = 'own' | 'everyone'

/** A list of the page: what it holds of one text, and what it is called. `folded`: shut until one asks, long and seldom wanted. */
export interface GrantingPart {
  key: string
  title: string
  hint: string
  folded?: true
  /** Told even where it is empty: that nothing is there says something. */
  always?: true
  claims: (granting: Granting) => readonly ClaimId[]
}

export const grantingParts: readonly GrantingPart[] = [
  { key: 'granted', title: 'Granted', hint: 'What it says flatly and does not itself argue for: the start.', folded: true, always: true, claims: ({ granted }) => granted },
  { key: 'follows', title: 'Follows', hint: 'What is granted leads there.', always: true, claims: ({ follows }) => follows },
  { key: 'does-not-follow', title: 'Asserted, but does not follow', hint: 'It says so, and yet what is granted does not carry it.', always: true, claims: ({ doesNotFollow }) => doesNotFollow.map(({ claim }) => claim) },
  { key: 'though-denied', title: 'Follows, though denied', hint: 'It says the opposite, and yet what is granted leads there.', always: true, claims: ({ followsThoughDenied }) => followsThoughDenied },
  { key: 'clashes', title: 'Clashes', hint: 'It says all of it, and yet one excludes or speaks against the other.', always: true, claims: ({ clashes }) => clashes.excluded },
  { key: 'ruled-out', title: 'Ruled out', hint: 'What is granted speaks against it or excludes it, and the text does not assert it.', claims: ({ ruledOut }) => ruledOut },
  { key: 'open', title: 'Left open', hint: 'What is granted speaks both ways, or goes in a circle.', claims: ({ open }) => open },
  { key: 'not-reached', title: 'Not reached', hint: 'Nothing granted leads there. That says nothing against it.', folded: true, always: true, claims: ({ notReached }) => notReached },
]

/** What the other way of hearing changes for a claim: it comes by others' inferences alone, or others' inferences take it away. */
export function byOthers({ own, everyone }: GrantedColumn, inferences: Inferences, claim: ClaimId): 'gained' | 'lost' | null {
  if (inferences === 'own') return null
  const [before, after] = [own.labels.get(claim) === 'in', everyone.labels.get(claim) === 'in']
  return before === after ? null : after ? 'gained' : 'lost'
}
