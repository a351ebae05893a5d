import { expect, it } from 'vitest'
import { krippendorffAlpha } from '../../../lib/domain/comparison/krippendorff-alpha.ts'
import { alikeWords, alphaWords, differencesWords } from './coding-words.ts'
import { sinceThen } from './since-then.ts'

it('[BC9] tells alpha with its numbers, and why where there is none', () => {
  expect(alphaWords({ alpha: -0.25, units: 3, judgements: 7, interval: [-0.5, 0.204] })).toBe('−0.25 (3 cells, 7 readings; 95 % interval −0.50 to 0.20)')
  expect(alphaWords({ alpha: 0.5, units: 1, judgements: 2, interval: null })).toContain('1 cell, 2 readings; too few cells, or too much alike, for an interval')
  expect(alphaWords(krippendorffAlpha([['a', 'a']]))).toBe('Undefined: one answer alone was given (1 cell, 2 readings).')
  expect(alphaWords(krippendorffAlpha([['a', null]]))).toBe('Undefined: no cell was read by two or more.')
})

it('[BC9] says how many were read alike, and calls nothing agreement that nobody could compare', () => {
  const cell = { row: { target: { claim: 'c' }, words: 'c' }, column: { id: 'd', name: 'd' }, codes: [] }
  expect(alikeWords({ alike: 2, differences: [cell], once: 1 })).toBe('Of 3 cells that two or more read, you read 2 alike. 1 of 4 was read by fewer than two.')
  expect(alikeWords({ alike: 0, differences: [cell], once: 2 })).toBe('One cell was read by two or more: you read it differently. 2 of 3 were read by fewer than two.')
  expect(alikeWords({ alike: 0, differences: [], once: 3 })).toBe('No cell was read by two or more, so there is nothing to compare.')
  expect([differencesWords({ alike: 0, differences: [] }), differencesWords({ alike: 1, differences: [] }), differencesWords({ alike: 1, differences: [cell] })]).toEqual(['Nothing was read twice', 'You differ nowhere', '1 difference to talk over'])
})

it('[BC11] tells that an inference reads otherwise now, and does not take a line break for a change', () => {
  const claims = new Map(['a', 'b'].map((id) => [id, { id, kind: 'claim' as const, text: id === 'a' ? 'They own\nnothing.' : 'They rule.', tags: [] }]))
  const map = { claims, relations: new Map([['r', { id: 'r', kind: 'supports' as const, premises: [{ claim: 'a' }], target: { claim: 'b' } }]]) }
  expect(sinceThen({ target: { claim: 'a' }, words: 'They own nothing.' }, map)).toBeNull()
  expect(sinceThen({ target: { relation: 'r' }, words: '“They rule”, because “They own nothing”' }, map)).toBeNull()
  expect(sinceThen({ target: { relation: 'r' }, words: '“They rule”, because “They own little”' }, map)).toBe('On the map the inference has since come to read: “They rule”, because “They own nothing”')
})

it('[BC11] tells what became of a row since the round began', () => {
  const map = { claims: new Map([['c', { id: 'c', kind: 'claim' as const, text: 'They own nothing.', tags: [] }]]), relations: new Map() }
  expect(sinceThen({ target: { claim: 'c' }, words: 'They own nothing.' }, map)).toBeNull()
  expect(sinceThen({ target: { claim: 'c' }, words: 'They own little.' }, map)).toContain('“They own nothing.”')
  expect(sinceThen({ target: { claim: 'gone' }, words: 'x' }, map)).toContain('deleted')
  expect(sinceThen({ target: { relation: 'gone' }, words: 'x' }, map)).toContain('deleted')
})
