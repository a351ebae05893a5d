import { describe, expect, it } from 'vitest'
import { table } from '../../../lib/domain/comparison/testing/table.ts'
import { columnFeet, footSentence } from './column-feet.ts'

describe('the foot of a column', () => {
  const { comparison } = table({
    claims: ['p', 'q', 'r'],
    says: [['A', 'p', 'asserts'], ['B', 'p', 'asserts'], ['C', 'p', 'denies'], ['A', 'q', 'asserts'], ['C', 'q', 'asserts'], ['B', 'r', 'none']],
    silent: [['A', 'r', 'Ada']],
  })

  it('[CT11] says on how many rows it takes a side, and how often it is with others', () => {
    const feet = columnFeet(comparison, comparison.rows)
    // A meets B on p (same), C on p (not) and on q (same); B meets A and C on p.
    expect(feet.get('document:A')).toEqual({ sided: 2, spoken: 2, silent: 1, met: 3, same: 2 })
    expect(feet.get('document:B')).toEqual({ sided: 1, spoken: 2, silent: 0, met: 2, same: 1 })
    expect(footSentence('A', feet.get('document:A')!, 3)).toBe('A takes a side on 2 of 3 rows; it was looked through and is silent on 1. Where another text takes a side too, it is on the same one 2 of 3 times.')
  })

  it('[CT11] counts the rows that are seen, and no text beside a part of itself', () => {
    const parted = table({ claims: ['p'], says: [['A', 'p', 'asserts']], parts: { A: [{ id: 'one', authors: [], start: 0, end: 100, role: 'original' }] } }).comparison
    expect(columnFeet(parted, parted.rows).get('document:A')).toMatchObject({ sided: 1, met: 0 })
    expect(columnFeet(parted, []).get('document:A')).toMatchObject({ sided: 0 })
  })
})
