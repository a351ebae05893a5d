import fc from 'fast-check'
import { expect, it } from 'vitest'
import { importText, type ImportedText } from '../importing/import-text.ts'
import { originOf } from '../importing/offset-runs.ts'
import { columnPage, pagedBook, scrapedPage } from '../importing/testing/degraded-samples.ts'
import { blockKinds } from './canonical-text.ts'
import { correctDocument } from './correct-document.ts'
import type { Correction } from './correction.ts'

const seed = 20264

const piece = fc.oneof(
  fc.constantFrom('\n', '\n\n', '\r\n', ' ', '-\n', '\u00AD', '\uFB01', '\u200B', 'e\u0301', '😀', '1. ', 'T\n', 'Page 3\n', 'Facebook\n', 'Share this article\n', 'THE HEAD\n'),
  fc.lorem({ maxCount: 12 }),
  fc.lorem({ maxCount: 3, mode: 'sentences' }),
  fc.constantFrom(columnPage, scrapedPage, pagedBook),
)

/** A text with pages, parts and offers laid over it, which plain text has none of. */
const read = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(), { maxLength: 12 })).map(([pieces, numbers]): ImportedText => {
  const plain = importText(pieces.join(''))
  const { text } = plain
  const shown = plain.blocks.filter((block) => !block.excluded)
  const at = (index: number) => (numbers[index] ?? 0) % (text.length + 1)
  const starts = [...new Set(numbers.slice(0, 4).map((_, index) => at(index)))].filter((start) => start < text.length).sort((a, b) => a - b)
  const parts = shown.length > 1 ? [{ title: 'One', authors: ['A'], date: null, start: shown[0]!.start, end: shown[Math.ceil(shown.length / 2)]!.end, role: 'reprint' as const, evidence: 'x' }] : []
  const from = shown[(numbers[5] ?? 0) % Math.max(1, shown.length)]
  const to = shown[(numbers[6] ?? 0) % Math.max(1, shown.length)]
  const word = (start: number, end: number) => ({ kind: 'joined-word' as const, start, end, before: text.slice(start, end), after: 'offered', confidence: 0.5, why: 'Because.' })
  const offers = [
    ...(from && to && from !== to ? [{ kind: 'moved-block' as const, start: from.start, end: from.end, before: text.slice(from.start, from.end), after: text.slice(from.start, from.end), to: to.end, confidence: 0.6, why: 'Because.' }] : []),
    ...(from ? [word(from.start, Math.min(from.end, from.start + 3))] : []),
  ]
  return { ...plain, pages: starts.map((start, index) => ({ start, label: String(index + 1) })), parts, offers }
})

/** A correction chosen by numbers among those that the document has room for. */
function choose(doc: ImportedText, [what, a, b, c]: readonly number[], words: string): Correction {
  const block = a! % Math.max(1, doc.blocks.length)
  const { start, end } = doc.blocks[block] ?? { start: 0, end: 0 }
  const inside = start + (b! % Math.max(1, end - start + 1))
  switch (what! % 12) {
    case 0: return { do: 'undo-repair', repair: a! % Math.max(1, doc.repairs.length) }
    case 1: return { do: 'take-offer', offer: a! % Math.max(1, doc.offers.length) }
    case 2: return { do: 'decline-offer', offer: a! % Math.max(1, doc.offers.length) }
    case 3: return { do: 'exclude-block', block }
    case 4: return { do: 'restore-block', block }
    case 5: return { do: 'set-kind', block, kind: blockKinds[b! % blockKinds.length]! }
    case 6: return { do: 'split-block', block, at: inside }
    case 7: return { do: 'join-blocks', block, glue: (['', ' ', '\n'] as const)[b! % 3]! }
    case 8: return { do: 'move-block', block, before: b! % (doc.blocks.length + 1) }
    case 9: return { do: 'write-words', start: inside, end: Math.min(end, inside + (c! % 9)), text: words }
    case 10: return { do: 'mark-part', from: block, to: block + 1 + (b! % 3), title: 'Two', authors: ['B'], date: null, role: 'original' }
    default: return { do: 'remove-part', part: b! % Math.max(1, doc.parts.length) }
  }
}

const nat = fc.nat({ max: 9_999 })
const moves = fc.array(fc.tuple(fc.tuple(nat, nat, nat, nat), fc.constantFrom('', 'x', 'two words', 'a\n\nb', ' ', '😀', '\n')), { maxLength: 12 })

/** Each correction made by itself; those that do not fit are left out. */
function walk(doc: ImportedText, chosen: readonly (readonly [readonly number[], string])[]): { end: ImportedText; made: Correction[] } {
  const made: Correction[] = []
  let end = doc
  for (const [numbers, words] of chosen) {
    const correction = choose(end, numbers, words)
    const next = correctDocument(end, [correction])
    if (!next.ok) continue
    end = next.value
    made.push(correction)
  }
  return { end, made }
}

function expectSound(doc: ImportedText): void {
  let end = -2
  for (const block of doc.blocks) {
    if (block.excluded) {
      expect([block.start, block.reason !== '', block.text !== '']).toEqual([block.end, true, true])
      continue
    }
    const text = doc.text.slice(block.start, block.end)
    expect(block.start).toBe(end + 2)
    expect([text, text === '', /\n\s*\n/.test(text)]).toEqual([text.trim(), false, false])
    end = block.end
  }
  expect(doc.text.length).toBe(Math.max(0, end))
  for (const { start, end: stop, after } of doc.repairs) expect(doc.text.slice(start, stop)).toBe(after)
  for (const { start, end: stop, before, to } of doc.offers) {
    expect(doc.text.slice(start, stop)).toBe(before)
    if (to !== undefined) expect(to >= 0 && to <= doc.text.length && !(to > start && to < stop)).toBe(true)
  }
  expect(doc.repairs.filter(({ kind }) => kind === 'excluded')).toHaveLength(doc.blocks.filter(({ excluded }) => excluded).length)
  doc.pages.forEach(({ start }, index) => expect(start >= 0 && start < doc.text.length && start > (doc.pages[index - 1]?.start ?? -1)).toBe(true))
  const starts = new Set(doc.blocks.filter(({ excluded }) => !excluded).map((block) => block.start))
  const ends = new Set(doc.blocks.filter(({ excluded }) => !excluded).map((block) => block.end))
  for (const part of doc.parts) {
    expect([starts.has(part.start), ends.has(part.end)]).toEqual([true, true])
    for (const other of doc.parts) expect(part.start < other.start && other.start < part.end && part.end < other.end).toBe(false)
  }
}

it(`[TX1–TX4] [RV2] any row of corrections leaves a sound document (seed ${seed})`, () => {
  fc.assert(fc.property(read, moves, (doc, chosen) => expectSound(walk(doc, chosen).end)), { seed, numRuns: 60 })
})

it(`[RV2] corrections made at once and one by one come to the same (seed ${seed})`, () => {
  fc.assert(
    fc.property(read, moves, (doc, chosen) => {
      const { end, made } = walk(doc, chosen)
      expect(correctDocument(doc, made)).toEqual({ ok: true, value: end })
    }),
    { seed, numRuns: 60 },
  )
})

it(`[IM0] [RV2] every unit still maps back to the extracted text, and what nobody wrote stands there (seed ${seed})`, () => {
  fc.assert(
    fc.property(read, moves, (doc, chosen) => {
      const { end } = walk(doc, chosen)
      const touched = new Set(end.repairs.flatMap((repair) => Array.from({ length: repair.end - repair.start }, (_, unit) => repair.start + unit)))
      // Undoing a repair puts back words whose units have no places of their own.
      const undone = end.text.length > 0 && chosen.some(([numbers]) => numbers[0]! % 12 <= 1 || numbers[0]! % 12 === 4)
      const lost: number[] = []
      for (let at = 0; at < end.text.length; at += 1) {
        const origin = originOf(end.runs, at)
        const inside = origin >= 0 && origin <= end.extracted.length
        if (!inside || (!undone && !touched.has(at) && /\S/.test(end.text[at]!) && end.extracted[origin] !== end.text[at])) lost.push(at)
      }
      expect(lost).toEqual([])
    }),
    { seed, numRuns: 60 },
  )
})

it(`[RV3] leaving a block out and putting it back gives the same text (seed ${seed})`, () => {
  fc.assert(
    fc.property(read, nat, (doc, number) => {
      const shown = doc.blocks.flatMap((block, index) => (block.excluded ? [] : [index]))
      fc.pre(shown.length > 1)
      const block = shown[number % shown.length]!
      const back = correctDocument(doc, [{ do: 'exclude-block', block }, { do: 'restore-block', block }])
      expect(back.ok && [back.value.text, back.value.blocks]).toEqual([doc.text, doc.blocks])
    }),
    { seed, numRuns: 60 },
  )
})

it(`[RV3] writing words over, cutting and joining are undone by the repairs they leave (seed ${seed})`, () => {
  fc.assert(
    fc.property(read, nat, nat, nat, fc.constantFrom('x', 'two words', 'a\n\nb', ''), (doc, a, b, what, words) => {
      const correction = choose(doc, [[9, 6, 7][what % 3]!, a, b, 5], words)
      const done = correctDocument(doc, [correction])
      fc.pre(done.ok)
      const corrected = (done as { value: ImportedText }).value
      const repair = corrected.repairs.findIndex((one) => one.kind === 'by-hand' && !doc.repairs.some((before) => before.kind === 'by-hand'))
      fc.pre(repair >= 0)
      const undone = correctDocument(corrected, [{ do: 'undo-repair', repair }])
      expect(undone.ok && undone.value.text).toBe(doc.text)
      expect(undone.ok && undone.value.repairs.filter(({ kind }) => kind === 'by-hand')).toEqual([])
    }),
    { seed, numRuns: 60 },
  )
})
