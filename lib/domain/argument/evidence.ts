import type { EvidenceId, PassageId, ClaimId, VoiceId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { Removal } from './claim.ts'
import type { Target } from './relation.ts'

/** The host author's own stance; `uses` and `rejects` are for definitions only. */
export const stances = ['asserts', 'denies', 'uses', 'rejects', 'none'] as const
export type Stance = (typeof stances)[number]

export const reportModes = ['quotes', 'paraphrases', 'imputes'] as const
export type ReportMode = (typeof reportModes)[number]

export const forces = ['flat', 'tentative', 'conditional'] as const
export type Force = (typeof forces)[number]

/** What the passage makes someone other than its author say. */
export interface Report {
  voice: VoiceId
  stance: Stance
  mode: ReportMode
}

/** A passage linked to a claim or to an inference. */
export interface Evidence {
  id: EvidenceId
  target: Target
  /** A passage's id; the passage may not have arrived yet, and is then shown so. */
  passage: PassageId
  stance: Stance
  /** False: the reader finds it implied, not said. */
  explicit: boolean
  /** The limiting words, as the author has them. */
  qualification?: string
  /** The id of the definition in whose sense the author means it. */
  sense?: ClaimId
  force?: Force
  reports?: readonly Report[]
  /** False while nobody has confirmed stance and voice (10-meaning: capture now, settle later). */
  settled: boolean
  /** Who read it so: a user id, or a name in a file. */
  by?: string
  /** ISO 8601. */
  at?: string
  note?: string
  removed?: Removal
  unknown?: JsonObject
}

/** Whoever a sentence speaks for: an author, or someone an author quotes, paraphrases or imputes a view to. */
export interface Voice {
  id: VoiceId
  name: string
  kind: string
  removed?: Removal
  unknown?: JsonObject
}
