import { expect, it } from 'vitest'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { describeSuggestion } from '../../../lib/domain/argument/suggestion/describe-suggestion.ts'
import { aClaim, aMap, aSupport } from '../../../lib/domain/testing/factories.ts'
import { addPremise } from '../edits/add-premise.ts'
import { addReason } from '../edits/add-reason.ts'
import { asSentence } from './to-be-done.ts'
import { whatIsSuggested } from './what-is-suggested.ts'

const map = aMap({ claims: [aClaim({ id: 'a', text: 'It is so.' }), aClaim({ id: 'b', text: 'Someone saw it.' })], relations: [aSupport({ id: 'r', from: 'b', to: 'a' })] })
const says = (...commands: MapCommand[]) => asSentence(whatIsSuggested(map, { commands, sentence: describeSuggestion(map, commands) }))

it('[SU22] a new claim is told with what it is to bear on', () => {
  expect(says(addReason(aClaim({ id: 'c', text: 'I was there.' }), 'attacks', { claim: 'a' }))).toBe('Add ‘I was there’ as an objection to ‘It is so’.')
  expect(says(addPremise(aClaim({ id: 'c', text: 'They see well.' }), 'r'))).toBe('Add ‘They see well’ as a premise together with ‘Someone saw it’.')
})

it('[SU22] words that end a sentence end it', () => {
  expect(says({ type: 'remove', on: 'claim', id: 'a', removed: { at: '2026-11-22T00:00:00Z' } })).toBe('Remove the claim “It is so.”')
})
