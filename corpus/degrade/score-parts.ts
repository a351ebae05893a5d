import type { ReadDocument } from '../../lib/domain/document/canonical-text.ts'
import { lettersOf } from './letter-stream.ts'
import { namesIn } from './parse-clean.ts'
import { fault, type Tally } from './score-reading.ts'
import type { Truth } from './truth.ts'

/** Articles with authors of their own inside one text: each found with its title, its authors and its date, and no others. */
export function scoreParts(tally: Tally, read: ReadDocument, truth: Truth): void {
  const wanted = truth.blocks.flatMap((block, index) => {
    const byline = truth.blocks[index + 1]
    if (block.kind !== 'title' || index === 0 || byline?.kind !== 'byline') return []
    const date = truth.blocks[index + 2]
    return [{ title: block.text, authors: namesIn(byline.text), date: date?.kind === 'dateline' ? date.text : null }]
  })
  tally.of = wanted.length
  // A chapter with a date of its own may be taken for an article.
  const titles = new Set(truth.blocks.flatMap((block, index) => (block.kind === 'title' || truth.blocks[index + 1]?.kind === 'dateline' ? [lettersOf(block.text)] : [])))
  for (const part of wanted) {
    const found = read.parts.find((candidate) => lettersOf(candidate.title ?? '') === lettersOf(part.title))
    if (!found) tally.faults.push(`part not found: “${part.title}”`)
    else if (lettersOf(found.authors.join()) === lettersOf(part.authors.join()) && lettersOf(found.date ?? '') === lettersOf(part.date ?? '')) tally.right += 1
    else fault(tally, `part “${part.title}” by ${found.authors.join(', ') || 'nobody'}, ${found.date ?? 'without a date'}; should be ${part.authors.join(', ')}, ${part.date ?? 'without a date'}`)
  }
  for (const part of read.parts) if (!titles.has(lettersOf(part.title ?? ''))) fault(tally, `a part that is none: “${part.title ?? part.evidence ?? ''}”`)
}
