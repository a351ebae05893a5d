import type { ClaimKind } from '../../lib/domain/argument/claim.ts'
import type { Stance } from '../../lib/domain/argument/evidence.ts'
import type { AnchorState } from '../../lib/domain/document/passage.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'

/** What the reader needs to know of a document before its text is there. */
export interface ReaderDocument {
  id: string
  groupId: string
  title: string
  shortName: string
  authors: readonly string[]
  organisation?: string | null
  tradition?: string | null
  date?: string | null
  source?: string | null
  language?: string | null
  /** The revision that is read. */
  revisionId: string
  /** All of them, the newest first. */
  revisions: readonly { id: string; number: number }[]
  wordCount: number
  /** 1–8: the document's hue among its group's. */
  hue: number
}

/** What whoever reads may do here; the server asks the same table again. */
export interface ReaderRights {
  userId: string | null
  name: string
  highlight: boolean
  comment: boolean
  /** Anyone's passages, not only one's own. */
  editAny: boolean
  /** Anyone's comments. */
  removeAnyComment: boolean
  editMaps: boolean
  /** Revise the text: put back what was left out, repair it, replace it. */
  correct: boolean
}

/** A place where a passage may stand: UTF-16 code units, half-open, and how likely, in [0, 1]. */
export interface Candidate extends TextRange {
  score: number
}

/** A passage as it stands on the open revision. Offsets are UTF-16 code units, half-open; absent where it could not be placed. */
export interface ReaderPassage {
  id: string
  exact: string
  start: number | null
  end: number | null
  state: AnchorState
  /** For a passage without a certain place: where it may stand, the likeliest first. */
  candidates: readonly Candidate[]
  /** Who put it where it stands, when it was not the program. */
  settledBy: string | null
  /** Made on another revision, and not looked for on this one yet. */
  elsewhere?: true
  note: string | null
  tags: readonly string[]
  page: string | null
  createdBy: string | null
  createdByName: string | null
}

/** A claim, or an inference, that a passage is evidence for. */
export interface ClaimLink {
  evidence: string
  passage: string
  map: string
  mapTitle: string
  /** Absent when the evidence is for an inference. */
  claim: string | null
  claimText: string
  kind: ClaimKind | null
  stance: Stance
  settled: boolean
}
