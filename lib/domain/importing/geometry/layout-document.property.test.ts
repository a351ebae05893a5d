import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importExtracted } from '../import-extracted.ts'
import { extractedLayout } from './extracted-layout.ts'
import { layoutDocument } from './layout-document.ts'
import type { PageItem, PageSheet } from './page-item.ts'

const words = 'the keepers of lamp and flour had never asked council before winter which harbour remained'.split(' ')
const item = fc.record({
  text: fc.oneof(fc.constantFrom(...words), fc.constantFrom('•', '1.', '[2]', '∗', 'Figure 3.', 'A', '12', 'שלום', '番人', 'cut-', '\uF0B7', 'ﬁre'), fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 9 }).map((some) => some.join(' '))),
  x: fc.integer({ min: -50, max: 700 }),
  y: fc.integer({ min: -50, max: 850 }),
  width: fc.integer({ min: 0, max: 300 }),
  size: fc.constantFrom(5, 7.5, 9, 10, 10.4, 14, 40),
  angle: fc.constantFrom(0, 0, 0, 0, 0.8, 45, 90, 180, 270),
  font: fc.constantFrom('Times', 'Times-Bold', 'Courier'),
  bold: fc.boolean(),
  italic: fc.boolean(),
  spaced: fc.option(fc.constant(true as const), { nil: undefined }),
})
const sheet = fc.record({ width: fc.constant(612), height: fc.constant(792), items: fc.array(item as fc.Arbitrary<PageItem>, { maxLength: 60 }) })
const lettersOf = (text: string) => [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')

/** Lines of prose at places, as one column of a page. */
function column(lines: readonly string[], x: number, y = 100, more: Partial<PageItem> = {}): PageItem[] {
  return lines.map((text, index) => ({ text, x, y: y + index * 12, width: text.length * 4.6, size: 10, angle: 0, font: 'Times', bold: false, italic: false, ...more }))
}

const read = (sheets: readonly PageSheet[]) => {
  const layout = layoutDocument(sheets, [])
  return importExtracted({ ...extractedLayout(layout, sheets.length, []), fields: {}, warnings: [] })
}
const shown = (sheets: readonly PageSheet[]) => {
  const document = read(sheets)
  return document.blocks.flatMap((block) => (block.excluded ? [] : [document.text.slice(block.start, block.end)]))
}

describe('layout of any pages', () => {
  it('[IM0] loses no letter and repeats none, whatever lies on them, and gives the same each time', () => {
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 4 }), (sheets) => {
        const layout = layoutDocument(sheets, [])
        const { text, blocks } = extractedLayout(layout, sheets.length, [])
        const pieces = blocks.map((block) => block.pieces.map((piece) => (piece.held ? ' ' : piece.text)).join('')).join(' ')
        expect(lettersOf(pieces)).toBe(lettersOf(text))
        for (const { pieces: own } of blocks) for (const piece of own) if (!piece.held) expect(text.slice(piece.origin, piece.origin + piece.text.length)).toBe(piece.text)
        expect(extractedLayout(layoutDocument(sheets, []), sheets.length, [])).toEqual({ ...extractedLayout(layout, sheets.length, []) })
      }),
      { numRuns: 120, seed: 1913 },
    )
  })
})

const left = ['The keepers of the seven lamps had never been asked', 'what they thought of the flour that the council had', 'promised them before the winter, and when they were', 'asked at last they said that it was late.']
const right = ['Nobody wrote this down, for the council kept no book', 'of what it promised, and the neighbours who had been', 'there did not agree afterwards on what they had heard', 'or on who had said it.']

describe('columns', () => {
  it('[IM52] reads the left before the right, whether their baselines agree or not', () => {
    for (const shift of [0, 3, 5]) {
      const found = shown([{ width: 612, height: 792, items: [...column(left, 60), ...column(right, 330, 100 + shift)] }])
      expect(found).toEqual([left.join(' '), right.join(' ')])
    }
  })

  it('[IM52] reads a page of a right-to-left script from the right', () => {
    const hebrew = (word: string) => Array.from({ length: 4 }, (_, at) => `${word} שומרי המגדלור הדליקו את המנורות עם ערב וכיבו אותן${at === 3 ? '.' : ''}`)
    const found = shown([{ width: 612, height: 792, items: [...column(hebrew('שמאל'), 60), ...column(hebrew('ימין'), 330)] }])
    expect(found.map((text) => text.split(' ')[0])).toEqual(['ימין', 'שמאל'])
  })

  it('[IM50] reads signs set one below the other as lines from right to left', () => {
    const items = ['番人たちは灯をともし', '夜明けにそれを消した', '誰も尋ねはしなかった', 'それは冬のことだった'].flatMap((line, row) => [...line].map((text, at): PageItem => ({ text, x: 500 - row * 24, y: 100 + at * 12, width: 12, size: 12, angle: 0, font: 'Gothic', bold: false, italic: false })))
    expect(shown([{ width: 612, height: 792, items }])).toEqual(['番人たちは灯をともし夜明けにそれを消した誰も尋ねはしなかったそれは冬のことだった'])
  })
})

describe('words', () => {
  const line = (items: readonly [string, number, number][]) => shown([{ width: 612, height: 792, items: items.map(([text, x, width]) => ({ text, x, y: 100, width, size: 10, angle: 0, font: 'Times', bold: false, italic: false })) }])

  it('[IM51] puts in a blank where only a gap shows one, and none within a word', () => {
    expect(line([['The', 60, 15], ['keep', 77.5, 20], ['ers', 97.6, 14], ['asked.', 115, 27]])).toEqual(['The keepers asked.'])
  })

  it('[IM51] closes letters that are set wide', () => {
    expect(line([['H A R B O U R', 60, 90]])).toEqual(['HARBOUR'])
  })
})
