import type { Block } from '../domain/document/canonical-text.ts'
import type { ShownBlock } from './shown-block.ts'

/** Blocks that import left out at one place, and the shown block that they stand before (`blocks.length`: after the last). */
export interface LeftOut {
  before: number
  pieces: { text: string; reason: string }[]
}

/** Neighbouring left-out blocks are gathered, in reading order, so that the margin has one mark for them. */
export function leftOutOf(all: readonly Block[], shown: readonly ShownBlock[]): LeftOut[] {
  const groups: LeftOut[] = []
  let before = 0
  for (const block of all) {
    if (block.excluded === undefined) {
      while (before < shown.length && shown[before]!.start <= block.start) before++
      continue
    }
    const last = groups.at(-1)
    if (last?.before === before) last.pieces.push({ text: block.text, reason: block.reason })
    else groups.push({ before, pieces: [{ text: block.text, reason: block.reason }] })
  }
  return groups
}
