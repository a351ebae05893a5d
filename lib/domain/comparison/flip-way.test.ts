import { expect, it } from 'vitest'
import { cruxes } from './cruxes.ts'
import { flipWay } from './flip-way.ts'
import { table } from './testing/table.ts'

const answers = [{ id: 'Q', kind: 'question' }, { id: 'P', kind: 'position' }] as const

it('[CF3] the way of a flip goes from the premise by the author’s own steps to the answer, not by another’s shorter one', () => {
  const { comparison } = table({
    claims: [...answers, 'a', 'm'],
    relations: [['pq', 'answers', ['P'], 'Q'], ['s', 'supports', ['a'], 'm'], ['t', 'supports', ['m'], 'P'], ['short', 'supports', ['a'], 'P']],
    says: [['A', 'a', 'asserts'], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['A', 'relation:t', 'asserts'], ['B', 'a', 'denies'], ['B', 'relation:short', 'asserts']],
    question: 'Q',
  })
  const [crux] = cruxes(comparison)
  expect(flipWay(comparison, crux!.target, crux!.flips[0]!)).toEqual(['claim:a', 'relation:s', 'claim:m', 'relation:t', 'claim:P'])
})

it('[CF3] a step that an author rejects begins the way to the answer that it would turn', () => {
  const { comparison } = table({
    claims: [...answers, 'a', 'b'],
    relations: [['pq', 'answers', ['P'], 'Q'], ['s', 'supports', ['a'], 'P'], ['against', 'attacks', ['b'], 'P']],
    says: [['A', 'a', 'asserts'], ['A', 'b', 'asserts'], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['A', 'relation:against', 'denies'], ['B', 'relation:against', 'asserts']],
    question: 'Q',
  })
  const [crux] = cruxes(comparison)
  expect(crux).toMatchObject({ target: 'relation:against', flips: [{ column: 'document:A', from: 'in', to: 'contested' }] })
  expect(flipWay(comparison, crux!.target, crux!.flips[0]!)).toEqual(['relation:against', 'claim:P'])
})

it('[CF3] of a column that is not there, and where nothing leads on, only the two ends are told', () => {
  const { comparison } = table({ claims: [...answers, 'a'], says: [['A', 'a', 'asserts']] })
  expect(flipWay(comparison, 'claim:a', { column: 'document:A', answer: 'P' })).toEqual(['claim:a', 'claim:P'])
  expect(flipWay(comparison, 'claim:a', { column: 'document:Z', answer: 'P' })).toEqual(['claim:a', 'claim:P'])
})
