import { expect, it } from 'vitest'
import type { Code, Round } from '../../../lib/domain/comparison/coding/round.ts'
import { inShort, outcomeSentence, recordedSentence, turnoutWords } from './wall-words.ts'

const code = (by: string, column: string, value: Code['value']): Code => ({ target: { claim: 'c' }, column, value, by: { id: by, name: by }, at: '' })
const round: Round = {
  id: 'r', kind: 'wall', title: '', state: 'revealed', by: null, at: '', readers: [],
  rows: [{ target: { claim: 'c' }, words: 'They own nothing.' }],
  columns: [{ id: 'document:a', name: 'Ahn 1948' }, { id: 'document:b', name: 'Bo 1937' }],
  codes: [code('x', 'document:a', 'asserts'), code('y', 'document:a', 'asserts'), code('x', 'document:b', 'silent'), code('y', 'document:b', 'denies'), code('z', 'document:b', 'denies')],
  settlements: [{ target: { claim: 'c' }, column: 'document:b', value: null, reason: 'It turns on “own”.', by: null, at: '' }],
}

it('[WA6] says the outcome in sentences, the most votes first', () => {
  expect(outcomeSentence(round)).toBe('Revealed. Ahn 1948: Both alike: asserts it. Bo 1937: You differ: ‘denies’ 2, ‘silent’ 1.')
  expect(outcomeSentence({ ...round, codes: [code('x', 'document:a', 'mixed')] })).toBe('Revealed. Ahn 1948: One vote: says both. Bo 1937: Nobody voted.')
})

it('[WA7] says what was recorded, and that a group does not agree', () => {
  expect(recordedSentence(round)).toBe('Recorded. Bo 1937: you do not agree. It turns on “own”.')
})

it('[WA4] says how many have voted', () => {
  expect(turnoutWords({ voted: 3, of: 7 })).toBe('3 of 7 have voted')
  expect(turnoutWords({ voted: 1, of: 1 })).toBe('1 of 1 has voted')
  expect(inShort('a bc def', 5)).toBe('a bc …')
  expect(inShort(' ')).toBe('A claim without words')
})
