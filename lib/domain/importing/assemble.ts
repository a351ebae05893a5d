import type { Block, Offer, PageStart, ReadPart, Repair } from '../document/canonical-text.ts'
import { insertedText, joinTraced, sliceTraced, trimTraced } from './traced-text.ts'
import type { TracedText } from './traced-text.ts'
import type { DraftBlock } from './draft-block.ts'
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

/** [TX1–TX4] Blocks become the canonical text: shown ones joined by a blank line, excluded ones kept beside it with a reason. */
export function assemble(drafts: readonly DraftBlock[]): Assembled {
  const pieces: TracedText[] = []
  const blocks: Block[] = []
  const excluded: Repair[] = []
  let at = 0
  let previousEnd = 0
  for (const draft of drafts) {
    const content = tidy(draft.content, draft.kind === 'verse' || draft.kind === 'table-row')
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
    blocks.push({ kind: draft.kind, ...level, start: at, end: at + content.text.length })
    at += content.text.length
    previousEnd = content.origins.at(-1)! + 1
  }
  const whole = joinTraced(pieces)
  // An excluded block before the first shown or after the last lies at the text's edge; those between lie at the end of the one before.
  const repairs = whole.marks.map(({ kind, at: start, length, before, confidence }): Repair => ({
    kind, start, end: start + length, before, after: whole.text.slice(start, start + length), confidence,
  }))
  return { text: whole.text, blocks, repairs: [...repairs, ...excluded].sort((a, b) => a.start - b.start), offers: [], parts: [], pages: [], runs: runsOf(whole.origins) }
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
