import { expect, it } from 'vitest'
import { testRemoval } from '../testing/expect-command.ts'
import { aClaim, aMap, anAnswer, anEvidence, aPosition, aQuestion, aSupport, anUndercut } from '../testing/factories.ts'
import { claimKindsFor } from './claim-kinds-for.ts'
import { removalOf } from './removal-of.ts'
import { removalWords, removedBy } from './removal-words.ts'

const map = aMap({
  claims: [aQuestion({ id: 'q' }), aPosition({ id: 'p', text: 'A caste.' }), aClaim({ id: 'a', text: 'It owns nothing.' }), aClaim({ id: 'b', text: 'It rules.' })],
  relations: [anAnswer({ id: 'x', from: 'p', to: 'q' }), aSupport({ id: 'r', from: 'a', to: 'p' }), anUndercut({ id: 'u', from: 'b', to: 'r' })],
  evidence: [anEvidence({ id: 'e', on: 'a' }), anEvidence({ id: 'f', on: { relation: 'r' } })],
})
const words = (...claims: string[]) => removalWords(map, removalOf(map, { claims }, testRemoval), new Set(claims))

it('[WM9] names what hangs on a thing before it is removed', () => {
  expect(words('b')).toBe('the undercut of the support of “A caste.” by “It owns nothing.” by “It rules.”')
  expect(words('a')).toBe('two relations and two passages')
  expect(words('p')).toBe('three relations and one passage')
  expect(removalWords(map, removalOf(map, { relations: ['u'] }, testRemoval), new Set(['u']))).toBe('')
  expect(removedBy(removalOf(map, { claims: ['a'] }, testRemoval)).sort()).toEqual(['a', 'e', 'f', 'r', 'u'])
})

it('[WM10] offers a claim the kinds under which all its relations still mean something', () => {
  const kinds = (id: string) => claimKindsFor(map, map.claims.get(id)!)
  expect(kinds('a')).toEqual(['claim', 'position', 'definition'])
  expect(kinds('q')).toEqual(['question'])
  expect(claimKindsFor(aMap({ claims: [map.claims.get('a')!] }), map.claims.get('a')!)).toEqual(['claim', 'question', 'position', 'definition'])
})
