import { describe, expect, it } from 'vitest'
import { table } from '../../lib/domain/comparison/testing/table.ts'
import { chooseTexts, type TextColumn } from './choose-texts.ts'

const { comparison } = table({
  claims: ['x', 'y', 'z'],
  says: [['A', 'x', 'asserts'], ['B', 'x', 'asserts'], ['C', 'x', 'denies'], ['A', 'y', 'asserts'], ['B', 'y', 'denies'], ['A', 'z', 'asserts'], ['B', 'z', 'denies']],
  texts: ['D'],
})
const columns = comparison.columns.filter((column): column is TextColumn => column.kind === 'document')
const choose = (asked: string[], row: string | null = null) => chooseTexts(comparison, columns, asked, row)

describe('which texts stand beside each other', () => {
  it('[PL2] those asked for that are there, in that order', () => {
    expect(choose(['D', 'gone', 'A'])).toEqual(['D', 'A'])
    expect(choose(['C', 'B', 'A', 'D'])).toEqual(['C', 'B', 'A', 'D'])
  })

  it('[PL2] beside one that is asked for at a row, whoever contradicts it there', () => {
    expect(choose(['A'], 'claim:x')).toEqual(['A', 'C'])
    expect(choose(['C'], 'claim:x')).toEqual(['C', 'A'])
  })

  it('[PL2] else whoever parts with it most; with none asked for, the two that have most to do with each other', () => {
    expect(choose(['A'])).toEqual(['A', 'B'])
    expect(choose([])).toEqual(['A', 'B'])
    expect(choose(['D'], 'claim:z')).toEqual(['D', 'A'])
  })

  it('[PL2] one text alone stays alone', () => {
    expect(chooseTexts(comparison, columns.slice(0, 1), [], null)).toEqual(['A'])
    expect(chooseTexts(comparison, [], ['A'], null)).toEqual([])
  })
})
