import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from './word-diff.ts'

const seed = 2207
const text = fc.array(fc.constantFrom('the ', 'end', ' justifies', ', ', 'means', '\n', ' 👩‍👩‍👧', '’s', ' é', ' 漢字'), { maxLength: 20 }).map((parts) => parts.join(''))

describe('the words of a changed claim', () => {
  it('[HI22] tells what went and what came, word by word', () => {
    expect(wordDiff('A class rules there.', 'A caste rules there now.')).toEqual([
      { is: 'same', words: 'A' },
      { is: 'gone', words: ' class' },
      { is: 'came', words: ' caste' },
      { is: 'same', words: ' rules there' },
      { is: 'came', words: ' now' },
      { is: 'same', words: '.' },
    ])
  })

  it(`[HI22] holds both texts whole (seed ${seed})`, () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after)
        expect(parts.filter(({ is }) => is !== 'came').map(({ words }) => words).join('')).toBe(before)
        expect(parts.filter(({ is }) => is !== 'gone').map(({ words }) => words).join('')).toBe(after)
      }),
      { seed, numRuns: 300 },
    )
  })

  it('[HI22] tells a long text that is wholly another as one', () => {
    const long = (word: string) => Array.from({ length: 900 }, (_, index) => `${word}${index}`).join(' ')
    expect(wordDiff(long('a'), long('b')).map(({ is }) => is)).toEqual(['gone', 'came'])
  })
})
