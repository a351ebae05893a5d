import { expect, it } from 'vitest'
import { describeCommand } from '../../../lib/domain/argument/describe-command.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { aClaim, aMap } from '../../../lib/domain/testing/factories.ts'
import { toBeDone, asSentence } from './to-be-done.ts'

const map = aMap({ claims: [aClaim({ id: 'a', text: 'It is so' })] })
const removed = { at: '2026-11-22T00:00:00Z' }
const commands: [MapCommand, RegExp][] = [
  [{ type: 'add', on: 'claim', item: aClaim({ id: 'b', text: 'New' }) }, /^add the claim/],
  [{ type: 'remove', on: 'claim', id: 'a', removed }, /^remove the claim/],
  [{ type: 'restore', on: 'claim', id: 'a' }, /^put back the claim/],
  [{ type: 'edit-text', id: 'a', text: 'It was so' }, /^reword the claim/],
  [{ type: 'set', on: 'claim', id: 'a', changes: { note: 'n' } }, /^change the note/],
  [{ type: 'set', on: 'map', changes: { title: 'T' } }, /^rename the map/],
  [{ type: 'set-tag', claim: 'a', tag: 't', present: true }, /^tag the claim/],
  [{ type: 'set-tag', claim: 'a', tag: 't', present: false }, /^untag the claim/],
  [{ type: 'set-premise', relation: 'r', claim: 'a', premise: null }, /^take the premise/],
  [{ type: 'batch', commands: [{ type: 'add', on: 'claim', item: aClaim({ id: 'b', text: 'New' }) }, { type: 'edit-text', id: 'a', text: 'x' }] }, /^add the claim .* and make 1 change more$/],
]

it.each(commands)('[SU22] what a suggestion would do is said as something yet to be done: %o', (command, said) => {
  expect(toBeDone(describeCommand(map, command))).toMatch(said)
})

it('[SU22] words that a person wrote are left as they are', () => {
  expect(asSentence(toBeDone('reworded the claim ‘I added it and made 2 changes more, once’'))).toBe('Reword the claim ‘I added it and made 2 changes more, once’.')
})
