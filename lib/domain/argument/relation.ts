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

/** What the group made of a critical question of the relation's scheme without asking it on the map. */
export const questionStates = ['answered', 'aside'] as const
export type QuestionState = (typeof questionStates)[number]

/** A critical question that was dealt with; one that is not listed is open, or is asked by another relation (`asks`). */
export interface DealtQuestion {
  /** Its id in the scheme (`findScheme`), or any text a file brought. */
  question: string
  state: QuestionState
  /** The answer, or why it is set aside. */
  words?: string
  /** A user id, or a name in a file. */
  by?: string
  /** ISO 8601. */
  at?: string
}

/**
 * Premises, joint where there are several, that bear on a claim or on another relation. Premises are a set by claim id:
 * their order carries no meaning and is by id.
 */
export interface Relation {
  id: RelationId
  kind: RelationKind
  premises: readonly Premise[]
  target: Target
  /** An argumentation scheme's id (`schemes`), or any name a file brought. */
  scheme?: string
  /** The scheme's critical questions that were dealt with: a set by question, in the order of their ids. Never empty. */
  questions?: readonly DealtQuestion[]
  /** The critical question of another relation's scheme that this relation puts (an attack) or answers (a support). */
  asks?: { relation: RelationId; question: string }
  /** Groups relations that were one node in another format, so that they rejoin on export. */
  origin?: string
  /** In [0, 1]. */
  weight?: number
  note?: string
  removed?: Removal
  unknown?: JsonObject
}
