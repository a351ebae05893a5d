import { describe, expect, it } from 'vitest'
import type { JudgementValue } from '../judgement.ts'
import { cellsOf, roundResult } from './round-result.ts'
import { valuesFor, type Code } from './round.ts'

const rows = ['a', 'b'].map((id) => ({ target: { claim: id }, words: id }))
const columns = ['d', 'e'].map((id) => ({ id: `document:${id}`, name: id }))

/** What each reader found in a/d, a/e, b/d, b/e; `.` for nothing. */
function codesOf(readers: Record<string, string>): Code[] {
  const values: Record<string, JudgementValue> = { a: 'asserts', d: 'denies', s: 'silent' }
  return Object.entries(readers).flatMap(([name, said]) =>
    [...said].flatMap((letter, at): Code[] => (letter === '.' ? [] : [{ target: rows[at >> 1]!.target, column: columns[at % 2]!.id, value: values[letter]!, by: { id: name, name }, at: '2026-01-01T00:00:00Z' }])),
  )
}

describe('what comes of a round', () => {
  it('[BC9] is alpha over its cells, with and without silent', () => {
    // Values a a, d a, a a, s s: five times asserts, once denies, twice silent; (7·6 − 22) / (56 − 22) by hand.
    const { alpha, withoutSilent } = roundResult({ rows, columns, codes: codesOf({ Ada: 'adas', Bert: 'aaas' }) })
    expect(alpha).toMatchObject({ alpha: expect.closeTo(20 / 34), units: 4, judgements: 8 })
    expect(withoutSilent).toMatchObject({ alpha: expect.closeTo(0), units: 3, judgements: 6 })
  })

  it('[BC9] lists the cells on which readers differ, counts those read alike, and those that fewer than two read', () => {
    const result = roundResult({ rows, columns, codes: codesOf({ Ada: 'ads.', Bert: 'aaa.', Clara: '.d.s' }) })
    expect(result.differences.map(({ row, column, codes }) => [row.words, column.name, codes.map(({ value }) => value)])).toEqual([
      ['a', 'e', ['denies', 'asserts', 'denies']],
      ['b', 'd', ['silent', 'asserts']],
    ])
    expect(result).toMatchObject({ alike: 1, once: 1 })
  })

  it('[BC9] is undefined, and told so, where nobody differed or nobody read twice', () => {
    expect(roundResult({ rows, columns, codes: codesOf({ Ada: 'aaaa', Bert: 'aaaa' }) }).alpha).toMatchObject({ alpha: null, units: 4 })
    expect(roundResult({ rows, columns, codes: codesOf({ Ada: 'ad..', Bert: '..ad' }) }).alpha).toMatchObject({ alpha: null, units: 0 })
  })

  it('[BC7] passes over what is of no cell of the round', () => {
    const [code] = codesOf({ Ada: 'a...' })
    expect(cellsOf({ rows, columns, codes: [{ ...code!, column: 'document:z' }] }).every(({ codes }) => codes.length === 0)).toBe(true)
  })
})

it('[BC7] offers for a definition what fits a definition', () => {
  expect(valuesFor({ definition: true })).toContain('uses')
  expect(valuesFor({})).not.toContain('uses')
})
