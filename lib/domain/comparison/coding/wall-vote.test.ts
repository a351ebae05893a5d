import { expect, it } from 'vitest'
import type { Code, Round, RoundReader } from './round.ts'
import { turnoutOf, votesOf } from './wall-vote.ts'

const rows: Round['rows'] = [{ target: { claim: 'c' }, words: 'They own nothing.' }]
const columns: Round['columns'] = [{ id: 'document:a', name: 'A' }, { id: 'document:b', name: 'B' }]
const reader = (id: string, done: number, left = false): RoundReader => ({ id, name: id, done, left })
const code = (by: string, column: string, value: Code['value']): Code => ({ target: { claim: 'c' }, column, value, by: { id: by, name: by }, at: '' })

it('[WA4] counts who voted, of those and of whoever is here and has not', () => {
  const readers = [reader('ada', 2), reader('bert', 1), reader('cleo', 0), reader('gone', 2, true), reader('left', 0, true)]
  expect(turnoutOf({ rows, columns, readers }, null)).toEqual({ voted: 2, of: 4 })
  // Bert is here and has said one thing of two; Cleo is a member who has not come.
  expect(turnoutOf({ rows, columns, readers }, new Set(['ada', 'bert']))).toEqual({ voted: 2, of: 3 })
  expect(turnoutOf({ rows, columns, readers }, new Set(['bert', 'cleo', 'left', 'a guest']))).toEqual({ voted: 2, of: 4 })
  // Who is told of nobody's progress counts nobody.
  expect(turnoutOf({ rows, columns, readers: [{ id: 'x', name: 'x', left: false }] }, null)).toEqual({ voted: 0, of: 1 })
})

it('[WA6] tells how the votes on each voice fell, and whether all voted alike', () => {
  const codes = [code('ada', 'document:a', 'asserts'), code('bert', 'document:a', 'asserts'), code('ada', 'document:b', 'denies'), code('bert', 'document:b', 'silent')]
  const [a, b] = votesOf({ rows, columns, codes })
  expect(a).toMatchObject({ count: 2, alike: 'asserts' })
  expect(a!.votes.map(({ value, codes }) => `${value} ${codes.length}`)).toEqual(['asserts 2', 'denies 0', 'mixed 0', 'reported 0', 'silent 0'])
  expect(b).toMatchObject({ count: 2, alike: null })
  expect(b!.votes.find(({ value }) => value === 'silent')!.codes[0]!.by.name).toBe('bert')
  expect(votesOf({ rows, columns, codes: [] }).map(({ alike, count }) => [alike, count])).toEqual([[null, 0], [null, 0]])
  expect(votesOf({ rows: [{ ...rows[0]!, definition: true }], columns, codes: [] })[0]!.votes[0]!.value).toBe('uses')
})
