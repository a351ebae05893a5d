import type { ClaimKind } from '../../lib/domain/argument/claim.ts'
import type { Stance } from '../../lib/domain/argument/evidence.ts'
import type { AnchorState } from '../../lib/domain/document/passage.ts'

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
  revisionId: string
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
}

/** A passage as it stands on the open revision. Offsets are UTF-16 code units, half-open; absent where it could not be placed. */
export interface ReaderPassage {
  id: string
  exact: string
  start: number | null
  end: number | null
  state: AnchorState
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
