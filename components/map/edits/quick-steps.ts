import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { RelationKind, Target } from '../../../lib/domain/argument/relation.ts'
import type { ClaimId, RelationId } from '../../../lib/domain/ids.ts'
import { outgoing } from '../commands/command-context.ts'
import type { Chord } from '../commands/room-command.ts'

/** Where the next claim goes, as one asks for it without leaving the one being written. */
export type QuickStep = 'reason' | 'objection' | 'sibling' | 'premise' | 'up' | 'undercut'

/** The keys while one writes, in the order in which they are shown. */
export const quickSteps: readonly { step: QuickStep; keys: Chord; words: string; short: string }[] = [
  { step: 'reason', keys: ['Tab'], words: 'A reason for what was written (under a question: an answer)', short: 'reason' },
  { step: 'sibling', keys: ['Shift', 'Enter'], words: 'The next one beside it', short: 'beside' },
  { step: 'up', keys: ['Shift', 'Tab'], words: 'The next one a level up', short: 'level up' },
  { step: 'objection', keys: ['Ctrl', 'Enter'], words: 'An objection to what was written', short: 'objection' },
  { step: 'premise', keys: ['Alt', 'Enter'], words: 'A premise needed together with it', short: 'together' },
  { step: 'undercut', keys: ['Ctrl', 'Shift', 'Enter'], words: 'Why it does not follow: an undercut', short: 'undercut' },
]

/** A claim that was begun and has no words yet, with where one came from. */
export interface Begun {
  claim: ClaimId
  base: ClaimId | null
  /** How it stands to `base`. */
  step: QuickStep
}

/** How a new claim is hung in. */
export type Hanging = { kind: RelationKind; target: Target } | { joins: RelationId } | { loose: true; like: ClaimId }

export interface NextClaim {
  hanging: Hanging
  base: ClaimId
  /** From where its card gets its place. */
  beside?: ClaimId
  step: QuickStep
}

/** Where the step leads from a claim; null where it makes no sense there. */
export function nextClaim(map: ArgumentMap, from: ClaimId, step: QuickStep): NextClaim | null {
  const claim = map.claims.get(from)
  if (!claim) return null
  const relation = outgoing(map, from)
  switch (step) {
    case 'reason':
      return { hanging: { kind: claim.kind === 'question' ? 'answers' : 'supports', target: { claim: from } }, base: from, step }
    case 'objection':
      return claim.kind === 'question' ? null : { hanging: { kind: 'attacks', target: { claim: from } }, base: from, step }
    case 'undercut':
      return relation ? { hanging: { kind: 'attacks', target: { relation: relation.id } }, base: from, step } : null
    case 'premise':
      return relation ? { hanging: { joins: relation.id }, base: from, beside: relation.premises.at(-1)?.claim ?? from, step } : null
    case 'sibling': {
      const own = [...map.relations.values()].find(({ premises }) => premises.some((premise) => premise.claim === from))
      return { hanging: own ? { kind: own.kind, target: own.target } : { loose: true, like: from }, base: from, beside: from, step }
    }
    case 'up': {
      const above = aboveOf(map, from)
      if (above === null) return nextClaim(map, from, 'sibling')
      // Beside the question there is nothing to write: another answer is meant.
      return nextClaim(map, map.claims.get(above)?.kind === 'question' && aboveOf(map, above) === null ? from : above, 'sibling')
    }
  }
}

/**
 * Where the step leads from a claim that is still empty: it is hung elsewhere, as if the key had been pressed in the one
 * before; a level up is counted from where it stands.
 */
export function rehungClaim(map: ArgumentMap, { base, step: stood }: Begun, step: QuickStep): NextClaim | null {
  if (base === null) return null
  if (step !== 'up') return nextClaim(map, base, step)
  return stood === 'reason' || stood === 'objection' || stood === 'undercut' ? nextClaim(map, base, 'sibling') : nextClaim(map, base, 'up')
}

/** The claim that a claim bears on; for one that speaks about a step, a premise of it. */
function aboveOf(map: ArgumentMap, id: ClaimId): ClaimId | null {
  const target = outgoing(map, id)?.target
  if (!target) return null
  return target.claim ?? map.relations.get(target.relation)?.premises[0]?.claim ?? null
}
