import type { CleanBlock } from './clean-document.ts'

/** What a perfect import of a degraded text would find. */
export interface Truth {
  title: string
  authors: readonly string[]
  date: string | null
  /** In reading order, each as it should stand; misread letters stay as they were misread. */
  blocks: readonly CleanBlock[]
  /** Every place at which a block's text was broken. */
  joints: readonly Joint[]
  initials: readonly LostInitial[]
  /** Blocks (indexes) that begin under a full line with neither a gap nor an indent: where they begin cannot be told. */
  unmarked: readonly number[]
  /** Lines that are no author's, in the file's order. */
  furniture: readonly string[]
  /** Said twice, a caption, a chapter’s date: may be shown or left out, be a heading or none, be taken for the text’s date or not. */
  tolerated: readonly string[]
}

export interface Joint {
  /** Index into `blocks`. */
  block: number
  /** UTF-16 offset into the block's text, at which the second half begins. */
  at: number
  /** What stands between the halves in the clean text: nothing where a word was cut, a hyphen where a compound fell on the line's end. */
  between: '' | ' ' | '-' | '\n'
  /** What the file has between them. `order`: the second half is not the next text in the file. */
  over: 'line' | 'page' | 'column' | 'caption' | 'continued' | 'box' | 'order'
}

export interface LostInitial {
  block: number
  letter: string
  /** `lost`: nowhere in the file. */
  how: 'lost' | 'alone' | 'early' | 'after-dateline'
}
