import { expect, it } from 'vitest'
import { aMap, anEvidence } from '../testing/factories.ts'
import { evidenceSummary, summedStance } from './evidence-summary.ts'

const passages = new Map([['p1', { document: 'd1' }], ['p2', { document: 'd1' }], ['p3', { document: 'd0' }]])

it('groups the passages on a claim by document and sums each document’s own stance', () => {
  const map = aMap({
    evidence: [
      anEvidence({ id: 'e2', on: 'a', passage: 'p2', stance: 'denies', settled: false }),
      anEvidence({ id: 'e1', on: 'a', passage: 'p1', stance: 'asserts' }),
      anEvidence({ id: 'e3', on: 'a', passage: 'p3', stance: 'none' }),
      anEvidence({ id: 'e4', on: 'a', passage: 'elsewhere', stance: 'asserts' }),
      anEvidence({ id: 'e5', on: { relation: 'a' }, passage: 'p3', stance: 'asserts' }),
    ],
  })
  const { claims, relations } = evidenceSummary(map, passages)
  expect(claims.get('a')!.map(({ document, stance, settled, evidence }) => [document, stance, settled, evidence.map(({ id }) => id)])).toEqual([
    ['d0', 'none', true, ['e3']],
    ['d1', 'mixed', false, ['e1', 'e2']],
    [undefined, 'asserts', true, ['e4']],
  ])
  expect(relations.get('a')!.map(({ document }) => document)).toEqual(['d0'])
  expect(claims.get('b')).toBeUndefined()
})

it('sums stances', () => {
  expect(summedStance([])).toBe('none')
  expect(summedStance(['none', 'uses', 'none'])).toBe('uses')
  expect(summedStance(['rejects', 'rejects'])).toBe('rejects')
  expect(summedStance(['uses', 'rejects'])).toBe('mixed')
})
