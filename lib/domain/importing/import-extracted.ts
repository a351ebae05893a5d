import type { DraftBlock } from './draft-block.ts'
import type { Extracted, ExtractedBlock } from './extracted.ts'
import { finishDrafts } from './finish-drafts.ts'
import { foldLine, pageWords, sharingWords } from './furniture-words.ts'
import { importText } from './import-text.ts'
import type { ImportedText } from './import-text.ts'
import { joinLines } from './join-lines.ts'
import type { Lexicon } from './lexicon.ts'
import { normalise } from './normalise.ts'
import { pagesOf } from './pages-of.ts'
import { insertedText, joinTraced, sliceTraced, traceFrom, trimTraced } from './traced-text.ts'
import type { TracedText } from './traced-text.ts'
import { vocabularyOf } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a parser found → a document. Plain text goes the way of `importText`; a file with structure keeps its own. */
export function importExtracted(extracted: Extracted, lexicon?: Lexicon): ImportedText {
  const imported = extracted.blocks === null ? importText(extracted.text, lexicon) : importBlocks(extracted, extracted.blocks, lexicon)
  const { fields } = extracted
  return {
    ...imported,
    title: fields.title ?? imported.title,
    authors: fields.authors?.length ? fields.authors : imported.authors,
    organisation: fields.organisation ?? imported.organisation,
    date: fields.date ?? imported.date,
    // A page often declares the language of its frame; the text's own words know better.
    language: imported.language ?? fields.language ?? null,
    warnings: [...extracted.warnings, ...imported.warnings],
  }
}

function importBlocks(extracted: Extracted, blocks: readonly ExtractedBlock[], lexicon?: Lexicon): ImportedText {
  const traced = blocks.map((block) => normalise(tracePieces(block)))
  const words = vocabularyOf(traced.flatMap((content) => content.text.split('\n')), lexicon)
  const drafts = blocks.map((block, index): DraftBlock => {
    const { kind, level, excluded } = block
    const content = kind === 'verse' ? traced[index]! : joinBlockLines(traced[index]!, words)
    return { kind, ...(level === undefined ? {} : { level }), content, ...(excluded ? { excluded } : {}) }
  })
  const finished = finishDrafts(withoutPageWords(drafts), words, drafts.some((draft) => draft.kind === 'heading' && !draft.excluded))
  return { extracted: extracted.text, ...finished, pages: pagesOf(finished.runs, extracted.pages ?? [], finished.text.length) }
}

function tracePieces(block: ExtractedBlock): TracedText {
  return joinTraced(
    block.pieces.map((piece) => {
      if (piece.held) return insertedText(piece.text, piece.origin)
      const traced = traceFrom(piece.text)
      const marks = piece.initial ? [{ kind: 'restored-initial' as const, at: 0, length: piece.text.length, before: '', confidence: 0.98 }] : []
      return { ...traced, origins: traced.origins.map((at) => at + piece.origin), marks }
    }),
  )
}

function joinBlockLines(content: TracedText, words: Vocabulary): TracedText {
  if (!content.text.includes('\n')) return content
  const lines: TracedText[] = []
  let start = 0
  for (const line of content.text.split('\n')) {
    const trimmed = trimTraced(sliceTraced(content, start, start + line.length))
    if (trimmed.text !== '') lines.push(trimmed)
    start += line.length + 1
  }
  return lines.length === 0 ? content : joinLines(lines, words)
}

/** Buttons that a page's structure did not give away. */
function withoutPageWords(drafts: readonly DraftBlock[]): DraftBlock[] {
  const folded = drafts.map((draft) => (draft.content.text.length > 60 ? '' : foldLine(draft.content.text)))
  return drafts.map((draft, index) => {
    const certain = pageWords.has(folded[index]!)
    const inRow = sharingWords.has(folded[index]!) && [index - 1, index + 1].every((at) => sharingWords.has(folded[at] ?? '') || pageWords.has(folded[at] ?? ''))
    return !draft.excluded && (certain || inRow) ? { ...draft, excluded: 'navigation or buttons of a web page' } : draft
  })
}
