import type { ClaimId, MapId, RelationId } from '../ids.ts'
import type { JsonObject } from '../json.ts'

export const claimKinds = ['claim', 'question', 'position', 'definition'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** What part of a term's meaning a definition gives (10-meaning: definitions have a role). */
export const definitionRoles = ['full', 'necessary', 'sufficient', 'mark'] as const
export type DefinitionRole = (typeof definitionRoles)[number]

/** Where a card lies on the canvas, in canvas pixels, its upper left corner. `byHand`: a person put it there, so tidying respects it. */
export interface Position {
  x: number
  y: number
  byHand: boolean
}

/** Who removed something and when (ISO 8601, UTC). What is removed stays in the map's document until the server purges it. */
export interface Removal {
  at: string
  by?: string
  /** The joint arguments that go on without the claim that was removed; it is their premise again when it is brought back. */
  premiseOf?: readonly { relation: RelationId; role?: string }[]
  /** The claim was the map’s question. */
  question?: boolean
  /** The claim was merged into this one, which has what hung on it. */
  into?: ClaimId
}

/** One declarative sentence in the group's own words; or a question, a position that answers one, a definition of a term. */
export interface Claim {
  id: ClaimId
  kind: ClaimKind
  text: string
  /** The word a definition defines. */
  term?: string
  role?: DefinitionRole
  /** On a question: its answers exclude one another. By default they do not. */
  exclusive?: boolean
  /** Proof standard, as Carneades' files name them; map semantics ignore it. */
  standard?: string
  /** Taken as in whatever is said against it (10-meaning). */
  granted?: boolean
  /** The time or place the sentence is meant for, in words. */
  scope?: string
  /** In [0, 1]; base strength of the gradual semantics. */
  weight?: number
  tags: readonly string[]
  note?: string
  copiedFrom?: { map: MapId; claim: ClaimId }
  pos?: Position
  removed?: Removal
  /** Fields of the file that this version does not know, kept for the way back. */
  unknown?: JsonObject
}
