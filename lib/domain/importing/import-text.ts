import type { ReadDocument } from '../document/canonical-text.ts'
import { classifyBlocks } from './classify-blocks.ts'
import { detectWrapping } from './detect-wrapping.ts'
import type { DraftBlock } from './draft-block.ts'
import { findDisorder } from './find-disorder.ts'
import { findFurniture } from './find-furniture.ts'
import { findInterleaved, offerColumns } from './find-interleaved.ts'
import { findNotes } from './find-notes.ts'
import { findPages } from './find-pages.ts'
import { finishDrafts } from './finish-drafts.ts'
import { groupPlain } from './group-plain.ts'
import { groupWrapped } from './group-wrapped.ts'
import type { Lexicon } from './lexicon.ts'
import { normalise } from './normalise.ts'
import type { OffsetRun } from './offset-runs.ts'
import { pagesOf } from './pages-of.ts'
import { readsOnIn } from './reads-on.ts'
import { restoreInitials } from './restore-initials.ts'
import { splitGluedNotices } from './split-glued-notices.ts'
import { splitGroups } from './split-groups.ts'
import { splitLines } from './text-line.ts'
import type { TextLine } from './text-line.ts'
import { traceFrom } from './traced-text.ts'
import { vocabularyOf } from './vocabulary.ts'

/** A document as read, with the way back from every canonical offset to the extracted text. */
export interface ImportedText extends ReadDocument {
  /** The text as it came out of the file, before any repair. */
  extracted: string
  runs: readonly OffsetRun[]
}

/** Plain text → canonical text, blocks, repairs and what it says of itself. Pure: the same text gives the same revision. */
export function importText(raw: string, lexicon?: Lexicon): ImportedText {
  const lines0 = splitGluedNotices(splitLines(normalise(traceFrom(raw))))
  const words0 = vocabularyOf(lines0.map((line) => line.content.text), lexicon)
  const lines = restoreInitials(lines0, words0)
  // An initial that went home leaves its line: with as many lines as before, the words are the same.
  const words = lines.length === lines0.length ? words0 : vocabularyOf(lines.map((line) => line.content.text), lexicon)
  const wrapping = detectWrapping(lines)
  const furniture = findFurniture(lines, wrapping)
  const grouped = wrapping.wrapped ? groupWrapped(lines, furniture, wrapping.width, words) : groupPlain(lines, furniture)
  const readsOn = readsOnIn(lines, words, wrapping.width)
  const found = findNotes(lines, wrapping.wrapped ? findInterleaved(lines, grouped, readsOn) : grouped, furniture)
  const { groups, moves } = splitGroups(found, wrapping.wrapped ? findDisorder(lines, found, wrapping.width, words, readsOn) : [])
  const drafts = classifyBlocks(lines, groups, wrapping, words).map((draft, at): DraftBlock => {
    const { note, interleaved } = groups[at]!
    if (interleaved) return { kind: 'paragraph', content: draft.content, offers: [offerColumns(lines, groups[at]!, draft.content.text.length, words)] }
    return note ? { kind: 'footnote', content: draft.content } : draft
  })
  const placed = placeFurniture(drafts, groups.map((group) => group.lines[0]!), lines, furniture)
  const places = new Map(placed.map((draft, at) => [draft, at]))
  const placeOf = (group: number) => places.get(drafts[group]!) ?? placed.length
  const finished = finishDrafts(placed, words, false, moves.map((move) => ({ ...move, from: placeOf(move.from), to: placeOf(move.to), after: placeOf(move.after) })))
  return { extracted: raw, ...finished, pages: pagesOf(finished.runs, findPages(lines, furniture), finished.text.length) }
}

/** Furniture comes back as excluded blocks, where it was found among the blocks that stay. */
function placeFurniture(drafts: readonly DraftBlock[], firstLines: readonly number[], lines: readonly TextLine[], furniture: ReadonlyMap<number, string>): DraftBlock[] {
  const left = [...furniture].sort((a, b) => a[0] - b[0])
  const placed: DraftBlock[] = []
  let next = 0
  const take = (before: number) => {
    while (next < left.length && left[next]![0] < before) {
      const [index, reason] = left[next]!
      placed.push({ kind: 'paragraph', content: lines[index]!.content, excluded: reason })
      next += 1
    }
  }
  drafts.forEach((draft, index) => {
    take(firstLines[index]!)
    placed.push(draft)
  })
  take(Infinity)
  return placed
}
