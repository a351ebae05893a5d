import { blockAt } from './shown-block.ts'
import type { ShownBlock } from './shown-block.ts'

export type CaretUnit = 'character' | 'word' | 'sentence'

/**
 * Where the reading caret goes from a canonical offset by one unit (SPEC: RE6). Forward stops at the end of a word or sentence,
 * backward at the start of one, so that extending takes whole ones and no blank after them. From a block's edge it goes into the
 * next block. Boundaries are Unicode's, in the text's language.
 */
export function moveCaret(text: string, blocks: readonly ShownBlock[], offset: number, unit: CaretUnit, forward: boolean, language?: string): number {
  let block = blocks[blockAt(blocks, offset)]
  if (!block) return offset
  if (forward && offset >= block.end) {
    const next = blocks[block.index + 1]
    if (!next) return block.end
    if (unit === 'character') return next.start
    ;[block, offset] = [next, next.start]
  } else if (!forward && offset <= block.start) {
    const before = blocks[block.index - 1]
    if (!before) return block.start
    if (unit === 'character') return before.end
    ;[block, offset] = [before, before.end]
  }
  const stops = unitStops(text.slice(block.start, block.end), unit, language)
  const inside = offset - block.start
  const stop = forward ? stops.find((each) => each.end > inside)?.end : stops.findLast((each) => each.start < inside)?.start
  return block.start + (stop ?? (forward ? block.end - block.start : 0))
}

function unitStops(words: string, unit: CaretUnit, language?: string): { start: number; end: number }[] {
  const granularity = unit === 'character' ? 'grapheme' : unit
  const stops: { start: number; end: number }[] = []
  for (const piece of new Intl.Segmenter(language, { granularity }).segment(words)) {
    if (unit === 'word' && piece.isWordLike !== true) continue
    const length = unit === 'character' ? piece.segment.length : piece.segment.trimEnd().length
    if (length > 0) stops.push({ start: piece.index, end: piece.index + length })
  }
  return stops
}
