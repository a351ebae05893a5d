import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CliProblem } from './cli-problem.ts'
import { imageOptionsOf, type ImageWords } from './image-options.ts'

const seed = 1121

function outcome(format: string, words: ImageWords): unknown {
  try {
    return imageOptionsOf(format, words)
  } catch (error) {
    if (error instanceof CliProblem) return `${error.exitCode}: ${error.message}`
    throw error
  }
}

it.each<[string, ImageWords, string]>([
  ['pdf', { paper: 'b4' }, '2: --paper: This can be one of: a5, a4, a3, a2, a1, a0, letter, legal, tabloid, exact.'],
  ['pdf', { width: '300' }, '2: --width: This is for PNG only. Leave it out, or ask for a PNG.'],
  ['png', { width: '20001' }, '2: --width: This should be a whole number of pixels from 50 to 20,000.'],
  ['png', { width: '300', scale: '2' }, '2: --scale: A picture has either a width or a scale. Leave one of them out.'],
  ['png', { poster: '2x2' }, '2: --poster: This is for PDF only. Leave it out, or ask for a PDF.'],
  ['pdf', { poster: '11x1' }, '2: --poster: This should be the sheets beside and below one another, from 1x1 to 10x10, such as 3x2.'],
  ['pdf', { poster: '2x2', paper: 'exact' }, '2: --poster: A page of the drawing’s own size is one sheet. Name a paper for the poster, such as a4.'],
  ['svg', { ids: ' , ' }, '2: --ids: Name at least one claim or relation, or leave this out for the whole map.'],
  ['markdown', { theme: 'dark', title: false }, '2: --theme, --no-title: this is for pictures (svg, png, pdf) only. Leave it out, or name one of these with --to.'],
])('[EX2] wrong usage is said in a sentence: %s %o', (format, words, said) => {
  expect(outcome(format, words)).toBe(said)
})

it('[EX2] takes what can be had, in any case', () => {
  expect(outcome('pdf', { paper: 'Letter', orientation: 'Landscape', poster: '3X2', date: false, legend: false, ids: 'a, b' })).toEqual({ paper: 'letter', orientation: 'landscape', poster: { across: 3, down: 2 }, ids: ['a', 'b'], with: { title: true, legend: false, sources: true } })
  expect(outcome('png', { scale: '.5', date: false })).toMatchObject({ scale: 0.5 })
})

it(`[EX2] makes either options that can be drawn or a sentence of anything at all (seed ${seed})`, () => {
  const word = fc.option(fc.oneof(fc.string(), fc.constantFrom('a4', 'dark', '2x2', '-1', '1e9', '0x10', 'NaN', '٣', '5000', '1.5', '__proto__')), { nil: undefined })
  const given = fc.record({ theme: word, ids: word, width: word, scale: word, paper: word, orientation: word, poster: word, title: fc.boolean() })
  fc.assert(
    fc.property(fc.constantFrom('svg', 'png', 'pdf', 'sic'), given, (format, words) => {
      const result = outcome(format, words)
      if (typeof result === 'string') expect(result).toMatch(/^2: \S[\s\S]*[.!?]$/)
      else for (const value of Object.values(result as Record<string, unknown>)) expect(value).not.toBeNaN()
    }),
    { seed, numRuns: 400 },
  )
})
