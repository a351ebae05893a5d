import { describe, expect, it } from 'vitest'
import { table } from '../../lib/domain/comparison/testing/table.ts'
import { nextRow, rowStanding, type RowStanding } from './row-standing.ts'

const columns = ['document:A', 'document:B', 'document:C']
const { comparison } = table({
  claims: ['parted', 'shared', 'alone', 'nobody', 'sides', 'denied'],
  says: [
    ['A', 'parted', 'asserts'], ['B', 'parted', 'denies'],
    ['A', 'shared', 'asserts'], ['B', 'shared', 'asserts'], ['C', 'shared', 'none'],
    ['A', 'alone', 'asserts'],
    ['A', 'sides', 'asserts'], ['B', 'sides', 'asserts'], ['C', 'sides', 'asserts'], ['C', 'sides', 'denies'],
    ['B', 'denied', 'denies'], ['C', 'denied', 'denies'],
  ],
})
const standing = (claim: string, texts = columns) => rowStanding(comparison, `claim:${claim}`, texts)

describe('how texts stand to each other', () => {
  it('[PL3] they part where one is for and another against, and share what two say and none gainsays', () => {
    expect(standing('parted')).toBe('parted')
    expect(standing('shared')).toBe('shared')
    expect(standing('denied')).toBe('shared')
    expect(standing('alone')).toBe('one')
    expect(standing('nobody')).toBe('none')
  })

  it('[PL3] one that says both makes it no common ground', () => {
    expect(standing('sides')).toBe('one')
    expect(standing('sides', ['document:A', 'document:B'])).toBe('shared')
  })

  it('[PL3] goes by the texts that are seen', () => {
    expect(standing('parted', ['document:A', 'document:C'])).toBe('one')
    expect(standing('parted', ['document:C'])).toBe('none')
  })
})

describe('the next row', () => {
  const standings = new Map<string, RowStanding>(comparison.rows.map(({ id }) => [id, rowStanding(comparison, id, columns)]))
  const next = (from: string | null, wanted: RowStanding | 'any', by: 1 | -1 = 1) => nextRow(comparison.rows, standings, from && `claim:${from}`, wanted, by)?.words

  it('[PL4] goes round both ends, and from no row to the first or the last', () => {
    expect(comparison.rows.map(({ words }) => words)).toEqual(['alone', 'denied', 'nobody', 'parted', 'shared', 'sides'])
    expect(next(null, 'shared')).toBe('denied')
    expect(next('denied', 'shared')).toBe('shared')
    expect(next('shared', 'shared')).toBe('denied')
    expect(next(null, 'shared', -1)).toBe('shared')
    expect(next('alone', 'any', -1)).toBe('sides')
  })

  it('[PL4] is none where no other row stands so', () => {
    expect(next('parted', 'parted')).toBeUndefined()
    expect(nextRow([], standings, null, 'any', 1)).toBeUndefined()
  })
})
