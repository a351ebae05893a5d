import { describe, expect, it } from 'vitest'
import { findInText, firstAtOrAfter, matchFrom } from './find-in-text.ts'
import { foldText } from './fold-text.ts'

const find = (text: string, words: string) => {
  const { starts, length } = findInText(foldText(text), words)
  return starts.map((start) => text.slice(start, start + length))
}

describe('find in text', () => {
  it('[RE5] case, accents, quotes, dashes and line ends make no difference', () => {
    expect(find('Élite — the “New Class”, Djilas’s\nphrase', "elite - the \"new class\", djilas's phrase")).toEqual(['Élite — the “New Class”, Djilas’s\nphrase'])
  })

  it('[RE5] the folded text is as long as the text, whatever its letters', () => {
    for (const text of ['İstanbul ǅ ß ﬁ 𝒰 한글 é e\u0301', '', 'plain']) expect(foldText(text)).toHaveLength(text.length)
  })

  it('finds every occurrence, none overlapping', () => {
    expect(find('aaaa', 'aa')).toEqual(['aa', 'aa'])
    expect(find('Caste, caste, CASTE', 'caste')).toHaveLength(3)
  })

  it('an empty query finds nothing', () => {
    expect(find('words', '   ')).toEqual([])
  })

  it('goes on from where the reader is and round from the end', () => {
    expect(matchFrom([5, 50, 500], 50)).toBe(1)
    expect(matchFrom([5, 50, 500], 501)).toBe(0)
    expect(matchFrom([], 3)).toBe(-1)
    expect(firstAtOrAfter([1, 3, 5], 4)).toBe(2)
  })
})
