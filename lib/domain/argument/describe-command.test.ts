import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commandArbitrary, mapArbitrary } from '../testing/arbitraries.ts'
import { aClaim, aMap, anEvidence, anUndercut, aPosition, aSupport } from '../testing/factories.ts'
import { testRemoval } from '../testing/expect-command.ts'
import { describeCommand } from './describe-command.ts'
import type { MapCommand } from './map-command.ts'

const map = aMap({
  claims: [aClaim({ id: 'a', text: 'It owns nothing.' }), aPosition({ id: 'p', text: 'It was a caste.' }), aClaim({ id: 'empty', text: '' })],
  relations: [aSupport({ id: 'r', from: 'a', to: 'p' })],
  evidence: [anEvidence({ id: 'e', on: 'a' })],
})

it.each<[string, MapCommand]>([
  ['added the claim “It rules.”', { type: 'add', on: 'claim', item: aClaim({ text: 'It rules.' }) }],
  ['added the undercut of the support of “It was a caste.” by “It owns nothing.” by “It owns nothing.”', { type: 'add', on: 'relation', item: anUndercut({ from: 'a', to: 'r' }) }],
  ['removed the passage on “It owns nothing.”', { type: 'remove', on: 'evidence', id: 'e', removed: testRemoval }],
  ['put back the position “It was a caste.”', { type: 'restore', on: 'claim', id: 'p' }],
  ['reworded the claim “It owns nothing.” to “It owns little.”', { type: 'edit-text', id: 'a', text: 'It owns little.' }],
  ['wrote “Now it says something.”', { type: 'edit-text', id: 'empty', text: 'Now it says something.' }],
  ['changed the note and the weight of the claim “It owns nothing.”', { type: 'set', on: 'claim', id: 'a', changes: { note: 'x', weight: null } }],
  ['renamed the map to “A caste?”', { type: 'set', on: 'map', changes: { title: 'A caste?' } }],
  ['took the premise “It owns nothing.” out of the support of “It was a caste.” by “It owns nothing.”', { type: 'set-premise', relation: 'r', claim: 'a', premise: null }],
  ['tagged the claim “It owns nothing.” “economy”', { type: 'set-tag', claim: 'a', tag: 'economy', present: true }],
  ['moved 2 cards', { type: 'move', positions: [{ claim: 'a', pos: null }, { claim: 'p', pos: null }] }],
  ['changed nothing', { type: 'batch', commands: [] }],
])('[MC12] “%s”', (sentence, command) => {
  expect(describeCommand(map, command)).toBe(sentence)
})

it('[MC12] says of several edits what matters most', () => {
  const item = aClaim({ id: 'new', text: 'It rules.' })
  const add: MapCommand = { type: 'add', on: 'claim', item }
  const link: MapCommand = { type: 'add', on: 'relation', item: aSupport({ from: 'new', to: 'p' }) }
  expect(describeCommand(map, { type: 'batch', commands: [link, add] })).toBe('added the claim “It rules.” and made 1 change more')
  const removal: MapCommand = { type: 'batch', commands: [{ type: 'remove', on: 'relation', id: 'r', removed: testRemoval }, { type: 'remove', on: 'claim', id: 'a', removed: testRemoval }] }
  expect(describeCommand(map, removal)).toBe('removed the claim “It owns nothing.”')
})

it('[MC12] has a sentence for every command on every map, of a bearable length (seed 12)', () => {
  fc.assert(
    fc.property(mapArbitrary, commandArbitrary, (any, command) => {
      const sentence = describeCommand(any, command)
      expect(sentence).toMatch(/^[a-z]/u)
      expect(sentence).not.toContain('undefined')
      expect(sentence.length).toBeLessThan(800)
    }),
    { seed: 12, numRuns: 200 },
  )
})

it('[MC12] says it on one line of bearable length, whatever the words bring along', () => {
  const said = (command: MapCommand) => describeCommand(map, command)
  expect(said({ type: 'edit-text', id: 'empty', text: 'One\n\u0000two \u202Ethree\u2066' })).toBe('wrote “One two three”')
  expect(said({ type: 'set-tag', claim: 'a', tag: 'eco\u202Enomy', present: true })).toBe('tagged the claim “It owns nothing.” “economy”')
  expect(said({ type: 'add', on: 'voice', item: { id: 'v', name: 'x'.repeat(10_000), kind: 'author' } }).length).toBeLessThan(100)
})
