import type { Block, BlockKind } from '../domain/document/canonical-text.ts'
import { lastAtOrBefore } from '../domain/document/last-at-or-before.ts'

/** A block that stands in the text, with its place among the shown ones. Offsets are canonical, half-open. */
export interface ShownBlock {
  index: number
  kind: BlockKind
  level?: number
  start: number
  end: number
}

/**
 * The blocks that the reader sets, in order. They must tile the text (RE1); where a revision's blocks do not, the text is
 * cut at its blank lines instead, so that every position stays right, and the blocks that still fit lend their kind.
 */
export function shownBlocks(text: string, blocks: readonly Block[]): ShownBlock[] {
  const shown = blocks.filter((block) => block.excluded === undefined)
  if (tile(text, shown)) return shown.map((block, index) => describe(block, index, block.start, block.end))
  const kindAt = new Map(shown.map((block) => [block.start, block]))
  const cut: ShownBlock[] = []
  let start = 0
  for (const piece of text.split('\n\n')) {
    cut.push(describe(kindAt.get(start) ?? { kind: 'paragraph' }, cut.length, start, start + piece.length))
    start += piece.length + 2
  }
  return cut
}

/** The index of the block that holds `offset`, or of the last one that begins before it. Logarithmic. */
export function blockAt(blocks: readonly ShownBlock[], offset: number): number {
  return lastAtOrBefore(blocks.length, (index) => blocks[index]!.start, offset)
}

function tile(text: string, blocks: readonly { start: number; end: number }[]): boolean {
  let expected = 0
  for (const block of blocks) {
    if (block.start !== expected || block.end < block.start) return false
    if (text.slice(block.end, block.end + 2) !== '\n\n' && block.end !== text.length) return false
    expected = block.end + 2
  }
  return expected - 2 === text.length
}

function describe(block: { kind: BlockKind; level?: number }, index: number, start: number, end: number): ShownBlock {
  return block.level === undefined ? { index, kind: block.kind, start, end } : { index, kind: block.kind, level: block.level, start, end }
}
