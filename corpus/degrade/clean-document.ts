/** A text as its author would have it, before anything went wrong with it. */
export const cleanKinds = ['title', 'byline', 'dateline', 'standfirst', 'heading', 'paragraph', 'quotation', 'list-item', 'verse', 'footnote', 'caption', 'box-heading', 'box'] as const
export type CleanKind = (typeof cleanKinds)[number]

export interface CleanBlock {
  kind: CleanKind
  /** As it should stand in the canonical text; only verse has line ends in it. */
  text: string
}

export interface CleanDocument {
  name: string
  title: string
  authors: readonly string[]
  date: string | null
  blocks: readonly CleanBlock[]
}
