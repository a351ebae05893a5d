import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ReadDocument } from '../document/canonical-text.ts'
import { importText } from './import-text.ts'
import type { ImportedText } from './import-text.ts'
import { originOf } from './offset-runs.ts'
import { columnPage, pagedBook, scrapedPage } from './testing/degraded-samples.ts'
import { withoutLettersPutBack } from './testing/without-letters-put-back.ts'

const seed = 20263

/** Pieces that make trouble for each other: line ends of all kinds, cut words, furniture, wide characters, marks. */
const piece = fc.oneof(
  fc.constantFrom('\n', '\n\n', '\r\n', '\f', ' ', '\t', '-\n', '\u00AD', '\uFB01', '\u200B', 'e\u0301', '😀', '•', '1. ', 'T\n', 'Page 3\n', 'Facebook\n', 'Share this article\n', 'Continued on page 4\n', 'THE HEAD\n', '\u2029', '\uD800'),
  fc.lorem({ maxCount: 12 }),
  fc.lorem({ maxCount: 3, mode: 'sentences' }),
  fc.constantFrom(columnPage, scrapedPage, pagedBook),
)
const raw = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))

function expectSound(read: ReadDocument): void {
  let end = -2
  for (const block of read.blocks) {
    if (block.excluded) {
      expect(block.start).toBe(block.end)
      expect(block.reason).not.toBe('')
      continue
    }
    const text = read.text.slice(block.start, block.end)
    expect(block.start).toBe(end + 2)
    expect(text).toBe(text.trim())
    expect(text).not.toBe('')
    expect(text).not.toContain('\n\n')
    end = block.end
  }
  expect(read.text.length).toBe(Math.max(0, end))
  for (const repair of read.repairs) expect(read.text.slice(repair.start, repair.end)).toBe(repair.after)
}

it(`[TX1–TX4] blocks cover the canonical text, trimmed, one blank line apart (seed ${seed})`, () => {
  fc.assert(fc.property(raw, (text) => void expectSound(importText(text))), { seed })
})

it(`[IM0] importing twice gives the same revision (seed ${seed})`, () => {
  fc.assert(fc.property(raw, (text) => void expect(importText(text)).toEqual(importText(text))), { seed })
})

it(`[IM0] every canonical offset maps back to the extracted text (seed ${seed})`, () => {
  fc.assert(
    fc.property(raw, (text) => {
      const read = importText(text)
      expectTraced(read)
    }),
    { seed },
  )
})

/** A unit that no repair touched is the very unit that stands at its origin. */
function expectTraced(read: ImportedText): void {
  const touched = new Set(read.repairs.flatMap((repair) => Array.from({ length: repair.end - repair.start }, (_, unit) => repair.start + unit)))
  const lost: number[] = []
  for (let at = 0; at < read.text.length; at += 1) {
    const origin = originOf(read.runs, at)
    const unit = read.text[at]!
    const inside = origin >= 0 && origin <= read.extracted.length
    if (!inside || (!touched.has(at) && /\S/.test(unit) && read.extracted[origin] !== unit)) lost.push(at)
  }
  expect(lost).toEqual([])
}

it(`[IM0] no word of the text is lost: what is not shown is excluded (seed ${seed})`, () => {
  const letters = (text: string) => [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
  fc.assert(
    fc.property(raw, (text) => {
      const read = importText(text)
      const excluded = read.blocks.map((block) => (block.excluded ? block.text : '')).join('')
      expect(letters(withoutLettersPutBack(read) + excluded)).toBe(letters(text))
    }),
    { seed },
  )
})
