import type { BlockKind, RepairKind } from '../document/canonical-text.ts'
import type { TracedText } from './traced-text.ts'

/** A block on its way to being one: its text still knows where it came from. */
export interface DraftBlock {
  kind: BlockKind
  level?: number
  content: TracedText
  /** Why it is no part of the text: furniture. */
  excluded?: string
  /** A blank line, a page or a column began before it. */
  apart?: boolean
  offers?: readonly DraftOffer[]
}

/** What could be done to a stretch of a block's text, for a person to decide. */
export interface DraftOffer {
  kind: RepairKind
  /** UTF-16 offset into the block's own text. */
  at: number
  length: number
  after: string
  /** In [0, 1]. */
  confidence: number
  why: string
}

/** Drafts [from, to) would stand after draft `after`. All are shown. */
export interface DraftMove {
  from: number
  to: number
  after: number
  /** In [0, 1]. */
  confidence: number
  why: string
}
