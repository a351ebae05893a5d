import type { BlockKind, Evidenced } from '../document/canonical-text.ts'

/** A stretch of a block's text as it came out of the file. */
export interface ExtractedPiece {
  text: string
  /** UTF-16 offset into `Extracted.text` where it was found. */
  origin: number
  /** The text differs from what stands there (an entity, a mark put in): the whole piece stands for `origin`. */
  held?: true
  /** A large initial that the page shows apart from its word: put before it, and said as a repair. */
  initial?: true
}

export interface ExtractedBlock {
  kind: BlockKind
  level?: number
  pieces: ExtractedPiece[]
  /** Why it is no part of the text. */
  excluded?: string
}

/** What a parser found in a file, before cleaning. */
export interface Extracted {
  /** Everything that came out, in the file's order. */
  text: string
  /** Null for plain text, whose blocks are found by its lines. */
  blocks: ExtractedBlock[] | null
  /** Where each page begins in `text`, in order, with the number printed on it or counted from 1. */
  pages?: readonly { origin: number; label: string }[]
  /** What the file says of itself outside its text. */
  fields: { title?: Evidenced<string>; authors?: Evidenced<string>[]; organisation?: Evidenced<string>; date?: Evidenced<string>; language?: string }
  warnings: string[]
}
