import type { Block } from '../domain/document/canonical-text.ts'
import type { ShownBlock } from './shown-block.ts'

/** One of them; `block` is its index among all blocks of the revision. */
export interface LeftOutPiece {
  block: number
  text: string
  reason: string
}

/** Blocks that import left out at one place, and the shown block that they stand before (`blocks.length`: after the last). */
export interface LeftOut {
  before: number
  pieces: LeftOutPiece[]
}

/** Neighbouring left-out blocks are gathered, in reading order, so that the margin has one mark for them. */
export function leftOutOf(all: readonly Block[], shown: readonly ShownBlock[]): LeftOut[] {
  const groups: LeftOut[] = []
  let before = 0
  for (const [index, block] of all.entries()) {
    if (block.excluded === undefined) {
      while (before < shown.length && shown[before]!.start <= block.start) before++
      continue
    }
    const piece = { block: index, text: block.text, reason: block.reason }
    const last = groups.at(-1)
    if (last?.before === before) last.pieces.push(piece)
    else groups.push({ before, pieces: [piece] })
  }
  return groups
}
