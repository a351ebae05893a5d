import type { ClaimId, RelationId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { Removal } from './claim.ts'

export const relationKinds = [
  'supports',
  'attacks',
  'answers',
  'equals',
  'contradictory',
  'contrary',
  'specialises',
  'rephrases',
] as const
export type RelationKind = (typeof relationKinds)[number]

/** The kinds that join exactly one claim to one claim. */
export const pairKinds = ['equals', 'contradictory', 'contrary', 'specialises', 'rephrases'] as const satisfies readonly RelationKind[]

export interface Premise {
  claim: ClaimId
  /** The premise's place in an argumentation scheme ("major", "expertise", …). */
  role?: string
}

/** What something points at: a claim, or a relation (attacking a relation is an undercut, supporting one is backing). */
export type Target = { claim: ClaimId; relation?: undefined } | { relation: RelationId; claim?: undefined }

/**
 * Premises, joint where there are several, that bear on a claim or on another relation. Premises are a set by claim id:
 * their order carries no meaning and is by id.
 */
export interface Relation {
  id: RelationId
  kind: RelationKind
  premises: readonly Premise[]
  target: Target
  scheme?: string
  /** Groups relations that were one node in another format, so that they rejoin on export. */
  origin?: string
  /** In [0, 1]. */
  weight?: number
  note?: string
  removed?: Removal
  unknown?: JsonObject
}
