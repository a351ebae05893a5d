import type { BlockKind, PartRole } from './canonical-text.ts'

/**
 * One thing that a person changes in a document as it was read, before it is saved or afterwards. Corrections come in a row, each
 * for the document as the one before it left it: indexes count its `blocks`, `repairs` and `offers`, offsets are UTF-16 code units,
 * half-open, of its canonical text. The file itself and the revisions that were saved never change.
 */
export type Correction =
  /** What import found stands again. A repair that left a block out is undone by `restore-block`. */
  | { do: 'undo-repair'; repair: number }
  | { do: 'take-offer'; offer: number }
  | { do: 'decline-offer'; offer: number }
  /** `block` is shown and becomes furniture. */
  | { do: 'exclude-block'; block: number; reason?: string }
  | { do: 'restore-block'; block: number }
  | { do: 'set-kind'; block: number; kind: BlockKind; level?: number }
  /** `at` lies inside the block; blanks around it go. */
  | { do: 'split-block'; block: number; at: number }
  /** With the next shown block; the excluded ones between stay, after the joined block. `glue` is what comes between: a blank unless said. */
  | { do: 'join-blocks'; block: number; glue?: '' | ' ' | '\n' }
  /** `before` counts blocks as they are now; `blocks.length` is the end. */
  | { do: 'move-block'; block: number; before: number }
  /** Words written over, inside one shown block; `text` may be empty, but not all of a block may go. */
  | { do: 'write-words'; start: number; end: number; text: string }
  /** The blocks `from` up to and without `to`. A part does not cross another. */
  | { do: 'mark-part'; from: number; to: number; title: string | null; authors: readonly string[]; date: string | null; role: PartRole }
  | { do: 'remove-part'; part: number }
