import { blockAt } from './shown-block.ts'
import type { ShownBlock } from './shown-block.ts'

/** A stretch of canonical text, in UTF-16 code units, half-open. */
export interface TextRange {
  start: number
  end: number
}

/** The pieces of a range, one per block that it touches; nothing of the blank lines between them (SPEC: RE2). */
export function splitByBlock(blocks: readonly ShownBlock[], range: TextRange): TextRange[] {
  const pieces: TextRange[] = []
  for (let index = blockAt(blocks, range.start); index < blocks.length; index++) {
    const block = blocks[index]!
    if (block.start >= range.end) break
    const start = Math.max(block.start, range.start)
    const end = Math.min(block.end, range.end)
    if (start < end) pieces.push({ start, end })
  }
  return pieces
}
