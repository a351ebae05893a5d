import { expect, it } from 'vitest'
import { krippendorffAlpha } from '../../../lib/domain/comparison/krippendorff-alpha.ts'
import { alphaWords } from './coding-words.ts'
import { sinceThen } from './since-then.ts'

it('[BC9] tells alpha with its numbers, and why where there is none', () => {
  expect(alphaWords({ alpha: -0.25, units: 3, judgements: 7, interval: [-0.5, 0.204] })).toBe('−0.25 (3 cells, 7 readings; 95 % interval −0.50 to 0.20)')
  expect(alphaWords({ alpha: 0.5, units: 1, judgements: 2, interval: null })).toContain('1 cell, 2 readings; too few cells for an interval')
  expect(alphaWords(krippendorffAlpha([['a', 'a']]))).toBe('Undefined: one answer alone was given (1 cell, 2 readings).')
  expect(alphaWords(krippendorffAlpha([['a', null]]))).toBe('Undefined: no cell was read by two or more.')
})

it('[BC11] tells what became of a row since the round began', () => {
  const map = { claims: new Map([['c', { id: 'c', kind: 'claim' as const, text: 'They own nothing.', tags: [] }]]), relations: new Map() }
  expect(sinceThen({ target: { claim: 'c' }, words: 'They own nothing.' }, map)).toBeNull()
  expect(sinceThen({ target: { claim: 'c' }, words: 'They own little.' }, map)).toContain('“They own nothing.”')
  expect(sinceThen({ target: { claim: 'gone' }, words: 'x' }, map)).toContain('deleted')
  expect(sinceThen({ target: { relation: 'gone' }, words: 'x' }, map)).toContain('deleted')
})
