import type { DocumentId, PassageId } from '../../lib/domain/ids.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'

/** Words of a text that one keeps hold of, to link them: selected, or a passage's. */
export interface Held extends TextRange {
  document: DocumentId
  exact: string
}

/** What the page asks of one of its texts. */
export interface PaneHandle {
  focus(): void
  /** To the next passage of the chosen claim, or the one before. */
  step(by: 1 | -1): void
  toggleCaret(): void
  caretKey(event: KeyboardEvent): boolean
  /** The passage that these words are: the one that is there, else a new highlight. */
  passageOf(words: Held): PassageId
  /** Takes the selection off. */
  letGo(): void
}
