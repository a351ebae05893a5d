import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aClaim } from '../testing/factories.ts'
import { faceCard } from './card-face.ts'
import { measureText, wrapText } from './measure-text.ts'

describe('text on cards', () => {
  it('[LA6] no line is wider than asked for, and no word is lost (seed 1123)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, 'sans', 13)
        for (const line of lines) if ([...new Intl.Segmenter().segment(line)].length > 1) expect(measureText(line, 'sans', 13)).toBeLessThanOrEqual(width)
        expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      }),
      { seed: 1123, numRuns: 300 },
    )
  })

  it.each([
    ['a word longer than the line', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'],
    ['Chinese, which has no spaces', '蘇聯官僚是階級還是種姓抑或兩者皆非這個問題困擾了三代馬克思主義者'],
    ['Cyrillic', 'Советская бюрократия не была классом, но и кастой в строгом смысле она не была.'],
  ])('[LA6] breaks %s inside the card', (_what, text) => {
    const { lines, width, paddingX, face, size } = faceCard(aClaim({ text }))
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(measureText(line, face, size)).toBeLessThanOrEqual(width - 2 * paddingX)
  })

  it('[LA6] cuts a long claim short at rest and says so', () => {
    const text = 'word '.repeat(200)
    const { lines } = faceCard(aClaim({ text }), [], { maxLines: 4 })
    expect(lines).toHaveLength(4)
    expect(lines[3]).toMatch(/…$/)
    expect(faceCard(aClaim({ text })).lines.join(' ')).toBe(text.trim())
  })
})
