/**
 * The canonical text of a revision and its blocks. Offsets here are UTF-16 code units into `text`, zero-based, the end
 * exclusive. Blocks in reading order; shown blocks are joined by exactly one blank line (`\n\n`), so a shown block starts
 * two units after the shown block before it ends, and no shown block's text contains `\n\n`.
 */
export const blockKinds = ['heading', 'paragraph', 'quotation', 'list-item', 'verse', 'table-row', 'caption', 'footnote'] as const
export type BlockKind = (typeof blockKinds)[number]

export type Block =
  | { kind: BlockKind; level?: number; start: number; end: number; excluded?: undefined }
  /** Furniture: kept with its own words, not part of `text`; `start === end` is the place it was found at. */
  | { kind: BlockKind; level?: number; start: number; end: number; excluded: true; text: string; reason: string }

export const repairKinds = [
  'joined-line',
  'joined-word',
  'removed-invisible',
  'normalised',
  'restored-initial',
  'moved-block',
  'excluded',
  /** Done by a person: words written over, a block split, joined or moved. */
  'by-hand',
] as const
export type RepairKind = (typeof repairKinds)[number]

/** One change that import made: `before` as found, `after` as it stands in the canonical text at [start, end). */
export interface Repair {
  kind: RepairKind
  start: number
  end: number
  before: string
  after: string
  /** In [0, 1]: how sure the rule is. */
  confidence: number
}

/**
 * A repair that a rule would make but is not sure enough of. [start, end) of the canonical text holds `before` and would become
 * `after`; for `moved-block` the words stay as they are and would stand at `to` instead (never inside [start, end)).
 */
export interface Offer extends Repair {
  to?: number
  /** A sentence: what speaks for it. */
  why: string
}

/** Where a page of the original begins in the canonical text. In order of `start`; a page may begin inside a block. */
export interface PageStart {
  start: number
  /** As printed where that could be read ("xii", "14"), else counted from 1. */
  label: string
}

export const partRoles = ['original', 'reprint', 'editorial'] as const
export type PartRole = (typeof partRoles)[number]

/** A stretch of a document that is somebody's own: an article of a pamphlet, a reprint, a letter. Whole blocks; parts do not cross. */
export interface ReadPart {
  title: string | null
  authors: readonly string[]
  date: string | null
  start: number
  end: number
  role: PartRole
  /** The words of the text that say so; null for a part marked by hand. */
  evidence: string | null
}

/** A piece of metadata and the words it was read from. */
export interface Evidenced<T> {
  value: T
  /** The words of the source, or the file's own metadata field, that say so. */
  evidence: string
}

export interface ReadDocument {
  text: string
  blocks: readonly Block[]
  repairs: readonly Repair[]
  /** What could be repaired, for a person to decide. */
  offers: readonly Offer[]
  /** Empty where the original has no pages. */
  pages: readonly PageStart[]
  parts: readonly ReadPart[]
  title: Evidenced<string> | null
  authors: readonly Evidenced<string>[]
  organisation: Evidenced<string> | null
  date: Evidenced<string> | null
  /** BCP 47. */
  language: string | null
  /** Sentences for a person: what was doubtful, what to check. */
  warnings: readonly string[]
}
