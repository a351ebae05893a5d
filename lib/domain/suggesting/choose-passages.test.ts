import { describe, expect, it } from 'vitest'
import { choosePassages } from './choose-passages.ts'
import type { Sentence } from './sentence.ts'

/** Sentences of 100 units, so many in each document. */
function sentencesOf(...documents: number[]): Sentence[] {
  return documents.flatMap((count, document) => Array.from({ length: count }, (_, at) => ({ document, start: at * 101, end: at * 101 + 100 })))
}

const runs = (sentences: Sentence[], scores: number[], most: number, longest?: number) => choosePassages(sentences, Float64Array.from(scores), { most, ...(longest === undefined ? {} : { longest }) }).map(({ first, last }) => [first, last])

describe('choosing passages', () => {
  it('[SG3] grows a passage by the neighbours that speak for it, up to the length that a passage may have', () => {
    expect(runs(sentencesOf(6), [0, 4, 5, 4.1, 0, 0], 1, 301)).toEqual([[2, 3]])
    expect(runs(sentencesOf(6), [-9, 4, 5, 4, -9, -9], 1, 400)).toEqual([[1, 3]])
  })

  it('[SG3] leaves off at both ends what adds next to nothing', () => {
    expect(runs(sentencesOf(6), [-9, -9, 5, -9, -9, -9], 1)).toEqual([[2, 2]])
  })

  it('[SG3] never overlaps two passages, nor joins two documents in one', () => {
    const chosen = choosePassages(sentencesOf(5, 5), new Float64Array(10), { most: 10, longest: 301 })
    const taken = chosen.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
    expect(new Set(taken).size).toBe(taken.length)
    expect(chosen.every(({ first, last }) => first >= 5 === last >= 5)).toBe(true)
  })

  it('[SG3] gives the best first, and their shares are parts of one whole', () => {
    const chosen = choosePassages(sentencesOf(20, 20), Float64Array.from({ length: 40 }, (_, at) => Math.sin(at) * 3), { most: 40, longest: 150 })
    const shares = chosen.map(({ share }) => share)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1)
  })

  it('[SG4] turns to another document when one has given what it has', () => {
    // The second document’s only hit is weaker than three of the first’s.
    const scores = [6, 0, 0, 5, 0, 0, 5, 0, 0, 4, 0, 0]
    expect(runs(sentencesOf(9, 3), scores, 2, 150)).toEqual([[0, 0], [9, 9]])
  })

  it('[SG4] gives nothing to a document in which nothing speaks for the claim', () => {
    expect(runs(sentencesOf(2, 2), [1, 1, -Infinity, -Infinity], 4, 150)).toEqual([[0, 0], [1, 1]])
    expect(runs(sentencesOf(2), [-Infinity, -Infinity], 4)).toEqual([])
  })
})
