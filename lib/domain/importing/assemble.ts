import type { Block, Offer, PageStart, ReadPart, Repair } from '../document/canonical-text.ts'
import { insertedText, joinTraced, sliceTraced, trimTraced } from './traced-text.ts'
import type { TracedText } from './traced-text.ts'
import type { DraftBlock, DraftMove } from './draft-block.ts'
import type { DraftPart } from './find-parts.ts'
import { runsOf } from './offset-runs.ts'
import type { OffsetRun } from './offset-runs.ts'

export interface Assembled {
  text: string
  blocks: Block[]
  repairs: Repair[]
  offers: Offer[]
  parts: ReadPart[]
  pages: PageStart[]
  runs: OffsetRun[]
}

/**
 * [TX1–TX4] Blocks become the canonical text: shown ones joined by a blank line, excluded ones kept beside it with a reason. Moves
 * and parts name drafts by their place in `drafts`; they come out with offsets.
 */
export function assemble(drafts: readonly DraftBlock[], moves: readonly DraftMove[] = [], parts: readonly DraftPart[] = []): Assembled {
  const pieces: TracedText[] = []
  const blocks: Block[] = []
  const excluded: Repair[] = []
  const offers: Offer[] = []
  /** By draft; null for what is not shown. */
  const places: ({ start: number; end: number } | null)[] = []
  let at = 0
  let previousEnd = 0
  for (const draft of drafts) {
    const content = tidy(draft.content, draft.kind === 'verse' || draft.kind === 'table-row')
    places.push(null)
    if (content.text === '') continue
    const level = draft.level === undefined ? {} : { level: draft.level }
    if (draft.excluded) {
      blocks.push({ kind: draft.kind, ...level, start: at, end: at, excluded: true, text: content.text, reason: draft.excluded })
      excluded.push({ kind: 'excluded', start: at, end: at, before: content.text, after: '', confidence: 0.95 })
      continue
    }
    if (pieces.length > 0) {
      pieces.push(insertedText('\n\n', previousEnd))
      at += 2
    }
    pieces.push(content)
    const end = at + content.text.length
    blocks.push({ kind: draft.kind, ...level, start: at, end })
    places[places.length - 1] = { start: at, end }
    for (const { kind, at: inside, length, after, confidence, why } of draft.offers ?? []) {
      const [start, stop] = [at + inside, at + inside + length]
      if (stop <= end) offers.push({ kind, start, end: stop, before: content.text.slice(inside, inside + length), after, confidence, why })
    }
    at = end
    previousEnd = content.origins.at(-1)! + 1
  }
  const whole = joinTraced(pieces)
  for (const move of moves) {
    const stretch = placeOf(places, move.from, move.to)
    const to = places[move.after]?.end
    if (!stretch || to === undefined || (to > stretch.start && to <= stretch.end)) continue
    const before = whole.text.slice(stretch.start, stretch.end)
    offers.push({ kind: 'moved-block', ...stretch, before, after: before, confidence: move.confidence, to, why: move.why })
  }
  // An excluded block before the first shown or after the last lies at the text's edge; those between lie at the end of the one before.
  const repairs = whole.marks.map(({ kind, at: start, length, before, confidence }): Repair => ({
    kind, start, end: start + length, before, after: whole.text.slice(start, start + length), confidence,
  }))
  return {
    text: whole.text,
    blocks,
    repairs: [...repairs, ...excluded].sort((a, b) => a.start - b.start),
    offers: offers.sort((a, b) => a.start - b.start || a.end - b.end),
    parts: parts.flatMap(({ from, to, ...said }) => {
      const stretch = placeOf(places, from, to)
      return stretch ? [{ ...said, ...stretch }] : []
    }),
    pages: [],
    runs: runsOf(whole.origins),
  }
}

/** From the first shown of drafts [from, to) to the last. */
function placeOf(places: readonly ({ start: number; end: number } | null)[], from: number, to: number): { start: number; end: number } | null {
  const shown = places.slice(from, to).filter((place) => place !== null)
  return shown.length === 0 ? null : { start: shown[0]!.start, end: shown.at(-1)!.end }
}

/** No block begins or ends with a blank, and none holds an empty line: that would read as two blocks. */
function tidy(content: TracedText, keepsLines: boolean): TracedText {
  const trimmed = trimTraced(content)
  const lineEnds = keepsLines ? /\n\s*\n/g : /\s*\n\s*/g
  if (!lineEnds.test(trimmed.text)) return trimmed
  lineEnds.lastIndex = 0
  const pieces: TracedText[] = []
  let from = 0
  for (const match of trimmed.text.matchAll(lineEnds)) {
    pieces.push(sliceTraced(trimmed, from, match.index), insertedText(keepsLines ? '\n' : ' ', trimmed.origins[match.index]!))
    from = match.index + match[0].length
  }
  pieces.push(sliceTraced(trimmed, from, trimmed.text.length))
  return joinTraced(pieces)
}
