import type { DocumentId, PassageId, RevisionId } from '../ids.ts'

/** How a passage stands on one revision. */
export const anchorStates = ['exact', 'moved', 'ambiguous', 'orphaned'] as const
export type AnchorState = (typeof anchorStates)[number]

/**
 * A highlighted range, stored as quote, context and position, so that it can be found again in another revision.
 * The selector is never rewritten; where it stands on each revision is an `Anchor`.
 */
export interface Passage {
  id: PassageId
  document: DocumentId
  /** The revision it was made on. */
  revision: RevisionId
  /** The words themselves: `text.slice(start, end)` of that revision. */
  exact: string
  /** At most 64 UTF-16 code units before and after, cut between graphemes. */
  prefix: string
  suffix: string
  /** UTF-16 code units of that revision's canonical text, half-open. */
  start: number
  end: number
  page?: string
  note?: string
  tags: readonly string[]
}

export interface Anchor {
  state: AnchorState
  /** Present when exact or moved: UTF-16 code units of the revision anchored to, half-open. */
  start?: number
  end?: number
  /** In [0, 1]. */
  score: number
  /** Ranked, best first, at most five: between which it is ambiguous, or what an orphan nearly fits. UTF-16 code units, half-open. */
  candidates?: readonly AnchorCandidate[]
}

export interface AnchorCandidate {
  start: number
  end: number
  /** In [0, 1]. */
  score: number
}
