import type { BlockKind } from '../document/canonical-text.ts'
import type { TracedText } from './traced-text.ts'

/** A block on its way to being one: its text still knows where it came from. */
export interface DraftBlock {
  kind: BlockKind
  level?: number
  content: TracedText
  /** Why it is no part of the text: furniture. */
  excluded?: string
}
