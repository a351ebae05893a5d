import { expect, it } from 'vitest'
import { coverage, passedOver } from './passed-over.ts'
import { rowSides } from './row-sides.ts'
import { table } from './testing/table.ts'
import { whoSaysBoth } from './who-says-both.ts'

it('[CF6] a row on which two speak tells who is silent, by whom it was looked for, and where nobody has looked', () => {
  const { comparison } = table({
    claims: ['many', 'two', 'one'],
    says: [['A', 'many', 'asserts'], ['B', 'many', 'denies'], ['C', 'many', 'asserts'], ['A', 'two', 'asserts'], ['B', 'two', 'asserts'], ['A', 'one', 'asserts'], ['C', 'one', 'none']],
    texts: ['D'],
    silent: [['C', 'two', 'Ada']],
  })
  expect(passedOver(comparison, rowSides(comparison))).toEqual([
    { row: 'claim:many', spokenBy: ['document:A', 'document:C', 'document:B'], silent: [], unread: ['document:D'] },
    { row: 'claim:two', spokenBy: ['document:A', 'document:B'], silent: [{ column: 'document:C', by: ['Ada'] }], unread: ['document:D'] },
  ])
  expect(coverage(comparison).find(({ column }) => column.name === 'C')).toMatchObject({ speaks: 1, noSide: 1, silent: 1, unread: 0 })
})

it('[CF5] says both: two sides at one date are mixed; a text whose dated parts take different sides has changed, although each part is clear', () => {
  const { comparison } = table({
    claims: ['c', 'd'],
    says: [['A', 'c', 'asserts', { start: 0 }], ['A', 'c', 'denies', { start: 20 }], ['B', 'd', 'asserts'], ['B', 'd', 'denies']],
    parts: { A: [{ id: 'early', authors: [], date: '1936', start: 0, end: 10, role: 'original' }, { id: 'late', authors: [], date: '1948', start: 10, end: 99, role: 'original' }] },
  })
  const parts = { ...comparison, columns: comparison.columns.filter(({ id }) => id !== 'document:A') }
  expect(whoSaysBoth(parts)).toEqual([
    { row: 'claim:c', column: 'document:A', stance: 'changed', turns: [{ date: '1936', sign: 1, passages: 1 }, { date: '1948', sign: -1, passages: 1 }] },
    { row: 'claim:d', column: 'document:B', stance: 'mixed', turns: [{ sign: 1, passages: 1 }, { sign: -1, passages: 1 }] },
  ])
})
