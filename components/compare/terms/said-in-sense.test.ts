import { describe, expect, it } from 'vitest'
import { table } from '../../../lib/domain/comparison/testing/table.ts'
import { saidInSense } from './said-in-sense.ts'

describe('said in a sense', () => {
  it('[TG1] names the cells that mean a word so, each once, and none that only report it', () => {
    const { comparison } = table({
      claims: [{ id: 'd', kind: 'definition', term: 'caste' }, 'p', 'q'],
      says: [['A', 'p', 'denies', { sense: 'd' }], ['A', 'p', 'denies', { sense: 'd' }], ['B', 'p', 'asserts'], ['B', 'q', 'none', { sense: 'd', reports: [{ voice: 'v', stance: 'asserts', mode: 'quotes' }] }]],
      voices: ['v'],
    })
    expect([...saidInSense(comparison)].map(([definition, cells]) => [definition, cells.map(({ row, column }) => `${column.name} on ${row.id}`)])).toEqual([['d', ['A on claim:p', 'B on claim:q']]])
  })
})
