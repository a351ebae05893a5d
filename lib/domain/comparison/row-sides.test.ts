import { expect, it } from 'vitest'
import { compareMap } from './compare-map.ts'
import { rowSides } from './row-sides.ts'
import { table } from './testing/table.ts'

const standings = (found: ReturnType<typeof rowSides>) => Object.fromEntries(found.map(({ row, standing }) => [row.words, standing]))

it('[CF1] a row is shared, parted, unclear where one says both, said by one, or open', () => {
  const { comparison } = table({
    claims: ['shared', 'parted', 'unclear', 'alone', 'open'],
    says: [
      ['A', 'shared', 'asserts'], ['B', 'shared', 'asserts'],
      ['A', 'parted', 'asserts'], ['B', 'parted', 'denies'],
      ['A', 'unclear', 'asserts'], ['B', 'unclear', 'asserts'], ['C', 'unclear', 'asserts'], ['C', 'unclear', 'denies'],
      ['A', 'alone', 'denies'],
      ['A', 'open', 'none'],
    ],
  })
  const found = rowSides(comparison)
  expect(standings(found)).toEqual({ shared: 'shared', parted: 'parted', unclear: 'unclear', alone: 'alone', open: 'open' })
  expect(found.find(({ row }) => row.words === 'parted')).toMatchObject({ for: ['document:A'], against: ['document:B'], both: [] })
})

it('[CF1] a part that agrees with its own text shares no ground with it, and a voice shares none with anybody', () => {
  const { comparison } = table({
    claims: ['c'],
    says: [['A', 'c', 'asserts', { reports: [{ voice: 'V', stance: 'asserts', mode: 'quotes' }] }]],
    parts: { A: [{ id: 'one', authors: [], start: 0, end: 100, role: 'original' }] },
    voices: ['V'],
  })
  expect(comparison.columns.map(({ kind }) => kind)).toEqual(['document', 'part', 'voice'])
  expect(rowSides(comparison)).toMatchObject([{ standing: 'alone', for: ['document:A'] }])
})

it('[CF1] a set speaks beside the texts that are not in it', () => {
  const { comparison } = table({ claims: ['c'], says: [['A', 'c', 'asserts'], ['B', 'c', 'asserts']] })
  const columns = [{ id: 'set:x', kind: 'set', name: 'x', members: ['document:A'] } as const, ...comparison.columns]
  expect(rowSides(compareMap({ ...comparison.input, columns }))).toMatchObject([{ standing: 'shared', for: ['set:x', 'document:B'] }])
})
