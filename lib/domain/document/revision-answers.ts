import type { ImportReport } from '../importing/import-report.ts'
import type { DocumentId, PassageId, RevisionId, UserId } from '../ids.ts'
import type { BlockChange } from './diff-blocks.ts'
import type { Anchor, AnchorState } from './passage.ts'
import type { Reading, StoredReading } from './reading.ts'

/** How many passages stand how. */
export type AnchorCounts = Record<AnchorState, number>

/** What a file or a pasted text would become, before anything is kept. */
export interface ReadingAnswer {
  reading: Reading
  report: ImportReport
  /** The document of this group that has the same file or the same text already. */
  already: { documentId: DocumentId; title: string } | null
}

/** A revision that is kept, to go on correcting from. */
export interface RevisionReadingAnswer {
  reading: StoredReading
  /** The revision itself: what corrections are made on. */
  basis: RevisionId
  documentId: DocumentId
  number: number
  current: boolean
  /** How many things people have changed in it since it was read. */
  corrections: number
}

export interface RevisionInList {
  id: RevisionId
  number: number
  current: boolean
  createdAt: string
  createdBy: { id: UserId; name: string } | null
  wordCount: number
  originalName: string
  hasOriginal: boolean
  corrections: number
  basis: RevisionId | null
}

/** What a new revision would do, before it is made. */
export interface RevisionPreview {
  reading: Reading
  report: ImportReport
  changes: readonly BlockChange[]
  anchors: readonly (Anchor & { passage: PassageId })[]
  counts: AnchorCounts
}

export interface RevisionAnswer {
  document: { id: DocumentId; title: string }
  revision: { id: RevisionId; number: number }
  anchors: AnchorCounts
  /** Nothing would have changed, so no revision was made: this is the current one. */
  unchanged: boolean
}
