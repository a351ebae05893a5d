import type { Block } from '../../lib/domain/document/canonical-text.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'

/**
 * Where words of a piece that was put back stand now. The piece has kept its place among the blocks, but its words may have been
 * cleaned of blanks on the way; null where they cannot be told with certainty.
 */
export function restoredWords(text: string, blocks: readonly Block[], block: number, exact: string): TextRange | null {
  const there = blocks[block]
  const inside = there && !there.excluded ? find(text, exact, there.start, there.end) : null
  return inside ?? find(text, exact, 0, text.length)
}

/** The only place of the words in [from, to), a run of blanks being as good as another. */
function find(text: string, exact: string, from: number, to: number): TextRange | null {
  const pattern = new RegExp(exact.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'g')
  const hits = [...text.slice(from, to).matchAll(pattern)]
  if (hits.length !== 1) return null
  const start = from + hits[0]!.index
  return { start, end: start + hits[0]![0].length }
}
