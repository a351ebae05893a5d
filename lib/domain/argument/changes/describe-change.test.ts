import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapArbitrary } from '../../testing/arbitraries.ts'
import { aClaim, anAttack, anEvidence, aMap, aPosition, aQuestion, aSupport } from '../../testing/factories.ts'
import type { MapParts } from '../../testing/factories.ts'
import { describeChange } from './describe-change.ts'
import { diffMaps } from './diff-maps.ts'

const claim = aClaim({ id: 'c', text: 'The bureaucracy owns nothing.' })
const other = aClaim({ id: 'd', text: 'It inherits nothing.' })
const said = (before: MapParts, after: MapParts) => {
  const [a, b] = [aMap(before), aMap(after)]
  return diffMaps(a, b).map((change) => describeChange(a, b, change))
}

it.each<[string, MapParts, MapParts, string[]]>([
  ['an addition', {}, { claims: [claim] }, ['added the claim “The bureaucracy owns nothing.”']],
  ['a removal', { claims: [claim] }, { claims: [{ ...claim, removed: { at: '2026-01-01' } }] }, ['removed the claim “The bureaucracy owns nothing.”']],
  ['another wording', { claims: [claim] }, { claims: [{ ...claim, text: 'It owns little.' }] }, ['reworded the claim “The bureaucracy owns nothing.” to “It owns little.”']],
  ['a move', { claims: [claim] }, { claims: [{ ...claim, pos: { x: 1, y: 2, byHand: true } }] }, ['moved the claim “The bureaucracy owns nothing.”']],
  ['a kind', { claims: [claim] }, { claims: [{ ...claim, kind: 'position' }] }, ['changed the kind of the position “The bureaucracy owns nothing.” from “claim” to “position”']],
  ['tags', { claims: [{ ...claim, tags: ['old'] }] }, { claims: [{ ...claim, tags: ['new'] }] }, ['tagged the claim “The bureaucracy owns nothing.” “new” and untagged the claim “The bureaucracy owns nothing.” “old”']],
  ['a note that is new', { claims: [claim] }, { claims: [{ ...claim, note: 'Look again.' }] }, ['set the note of the claim “The bureaucracy owns nothing.” to “Look again.”']],
  ['a weight that is gone', { claims: [{ ...claim, weight: 0.5 }] }, { claims: [claim] }, ['took away the weight of the claim “The bureaucracy owns nothing.”, which was 0.5']],
  ['whether it is granted', { claims: [claim] }, { claims: [{ ...claim, granted: true }] }, ['set whether it is granted of the claim “The bureaucracy owns nothing.” to yes']],
  ['a premise', { claims: [claim, other, aPosition({ id: 'p' })], relations: [aSupport({ id: 'r', from: 'c', to: 'p' })] },
    { claims: [claim, other, aPosition({ id: 'p' })], relations: [aSupport({ id: 'r', from: ['c', 'd'], to: 'p' })] },
    ['added the premise “It inherits nothing.” to the support of “It was a caste.” by “The bureaucracy owns nothing.” and “It inherits nothing.”']],
  ['an attack', { claims: [claim, other] }, { claims: [claim, other], relations: [anAttack({ from: 'd', to: 'c' })] }, ['added the attack of “The bureaucracy owns nothing.” by “It inherits nothing.”']],
  ['a stance', { claims: [claim], evidence: [anEvidence({ id: 'e', on: 'c' })] }, { claims: [claim], evidence: [anEvidence({ id: 'e', on: 'c', passage: 'passage-0002', stance: 'denies' })] },
    ['changed the passage of the passage on “The bureaucracy owns nothing.” and changed the stance of the passage on “The bureaucracy owns nothing.” from “asserts” to “denies”']],
  ['the map’s title and question', { title: 'Old' }, { title: 'New', claims: [aQuestion({ id: 'q' })], question: 'q' }, ['made “What was the bureaucracy?” the map’s question and renamed the map to “New”', 'added the question “What was the bureaucracy?”']],
])('[HI5] says %s', (_, before, after, sentences) => {
  expect(said(before, after)).toEqual(sentences)
})

it('[HI5] has a sentence of bearable length and without ids for every change between any two maps', () => {
  fc.assert(
    fc.property(mapArbitrary, mapArbitrary, (a, b) => {
      for (const change of diffMaps(a, b)) {
        const sentence = describeChange(a, b, change)
        expect(sentence).toMatch(/^[a-z]/u)
        expect(sentence.length).toBeLessThan(1500)
        expect(sentence).not.toMatch(/undefined|null|\[object/u)
      }
    }),
  )
})
