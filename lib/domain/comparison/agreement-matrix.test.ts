import { expect, it } from 'vitest'
import { agreement } from './agreement.ts'
import { agreementMatrix } from './agreement-matrix.ts'
import { nearestFirst } from './nearest-first.ts'
import { table } from './testing/table.ts'

const { comparison } = table({
  claims: ['a', 'b', 'c'],
  says: [
    ['A', 'a', 'asserts'], ['A', 'b', 'asserts'], ['A', 'c', 'denies'],
    ['B', 'a', 'denies'], ['B', 'b', 'denies'], ['B', 'c', 'asserts'],
    ['C', 'a', 'asserts'], ['C', 'b', 'asserts'], ['C', 'c', 'asserts'],
    ['D', 'a', 'denies'], ['D', 'b', 'denies'],
  ],
  parts: { A: [{ id: 'one', authors: [], start: 0, end: 1000, role: 'original' }] },
})
const matrix = agreementMatrix(comparison)
const place = (id: string) => matrix.columns.findIndex((column) => column.id === id)

it('[CF2] counts every pair as agreement counts it, and none of a text with its own part', () => {
  for (const [a, one] of matrix.columns.entries()) {
    for (const [b, other] of matrix.columns.entries()) {
      const count = matrix.at(a, b)
      if (!count) continue
      const { shared, parted } = agreement(comparison, one.id, other.id)!
      expect(count).toEqual({ agree: shared.length, of: shared.length + parted.length })
    }
  }
  expect(matrix.at(place('document:A'), place('document:C'))).toEqual({ agree: 2, of: 3 })
  expect(matrix.at(place('document:A'), place('part:A/one'))).toBeNull()
  expect(matrix.speaks[place('document:D')]).toBe(2)
})

it('[CF2] nearest first sets side by side who agrees: B beside D, who denies the same, and A beside C', () => {
  const says = (['asserts', 'denies'] as const).flatMap((stance) => (stance === 'asserts' ? ['A', 'C'] : ['B', 'D']).flatMap((text) => ['a', 'b'].map((claim) => [text, claim, stance] as const)))
  const { comparison: four } = table({ claims: ['a', 'b'], says })
  const small = agreementMatrix(four)
  const order = nearestFirst(small).map((index) => small.columns[index]!.name)
  expect(Math.abs(order.indexOf('A') - order.indexOf('C'))).toBe(1)
  expect(Math.abs(order.indexOf('B') - order.indexOf('D'))).toBe(1)
  expect(order.toSorted()).toEqual(['A', 'B', 'C', 'D'])
})

it('[CF2] of no texts there is no order, of one that one', () => {
  expect(nearestFirst({ columns: [], speaks: [], at: () => null })).toEqual([])
  expect(nearestFirst({ columns: comparison.columns.slice(0, 1), speaks: [1], at: () => null })).toEqual([0])
})
