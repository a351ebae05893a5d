import { expect, it } from 'vitest'
import { compareMap } from './compare-map.ts'
import { positionsByDate } from './positions-by-date.ts'
import { table } from './testing/table.ts'
import { yearSpan } from './year-span.ts'

it('[CF7] a set of texts takes its positions by its members, each at its date and once', () => {
  const part = (id: string, date: string, start: number) => ({ id, authors: [], date, start, end: start + 10, role: 'original' as const })
  const { comparison } = table({
    claims: [{ id: 'P', kind: 'position' }],
    says: [['A', 'P', 'asserts', { start: 0 }], ['A', 'P', 'denies', { start: 12 }]],
    parts: { A: [part('one', '1936', 0), part('two', '1948', 10)] },
  })
  const parts = comparison.columns.filter(({ kind }) => kind === 'part')
  const set = { id: 'set:x', kind: 'set' as const, name: 'x', members: parts.map(({ id }) => id) }
  const expected = [{ position: 'P', column: 'part:A/one', date: '1936', sign: 1, passages: 1 }, { position: 'P', column: 'part:A/two', date: '1948', sign: -1, passages: 1 }]
  expect(positionsByDate(compareMap({ ...comparison.input, columns: [set] }))).toEqual(expected)
  expect(positionsByDate(compareMap({ ...comparison.input, columns: [set, parts[0]!] }))).toEqual(expected)
})

it('[CF7] a date is where its years are, however the text gives it', () => {
  expect(yearSpan('1936')).toEqual({ from: 1936, to: 1936 })
  expect(yearSpan('1936–1962')).toEqual({ from: 1936, to: 1962 })
  expect(yearSpan('1936-07-12')).toEqual({ from: 1936.5, to: 1936.5 })
  expect(yearSpan('May 1940')).toEqual({ from: 1940, to: 1940 })
  expect(yearSpan('no date, p. 12345')).toBeNull()
})
