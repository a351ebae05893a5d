import { describe, expect, it } from 'vitest'
import { aClaim, aMap, anAttack, anEvidence, anUndercut, aQuestion, aRelation, aSupport } from '../testing/factories.ts'
import { testRemoval } from '../testing/expect-command.ts'
import { applyCommand } from './apply-command.ts'
import type { ArgumentMap } from './argument-map.ts'
import { describeCommand } from './describe-command.ts'
import { differentPairs, rememberDifferent } from './different-claims.ts'
import { invertCommand } from './invert-command.ts'
import { mergeClaims, type MergeChoice } from './merge-claims.ts'
import { readMap } from './read-map.ts'
import { stepsOf } from './views/step.ts'

function merged(map: ArgumentMap, choice: MergeChoice) {
  const merge = mergeClaims(map, choice, testRemoval)!
  const after = applyCommand(map, merge.command)
  if (!after.ok) throw new Error(after.error.message)
  const back = applyCommand(after.value, invertCommand(map, merge.command, testRemoval))
  expect(back.ok && readMap(back.value)).toEqual(readMap(map))
  const reading = readMap(after.value)
  expect(reading.problems).toEqual([])
  return { merge, stored: after.value, map: reading.map }
}

const keep = aClaim({ id: 'keep', text: 'The bureaucracy is a caste.', tags: ['caste'], note: 'First.' })
const drop = aClaim({ id: 'drop', text: 'The bureaucracy was a caste.', tags: ['state'], note: 'Second.', scope: 'after 1924', weight: 0.4 })
const other = aClaim({ id: 'other' })
const choice = { keep: 'keep', drop: 'drop' }

describe('merging two claims', () => {
  it('[ST6] puts passages, relations at both ends, tags, notes and what only the other had on the claim that stays', () => {
    const map = aMap({
      claims: [keep, drop, other],
      relations: [aSupport({ id: 'in', from: other, to: drop }), anAttack({ id: 'out', from: drop, to: other })],
      evidence: [anEvidence({ id: 'e1', on: keep }), anEvidence({ id: 'e2', on: drop, settled: false })],
    })
    const { map: after, merge, stored } = merged(map, { ...choice, text: 'The bureaucracy is or was a caste.' })
    expect(after.claims.get('keep')).toMatchObject({ text: 'The bureaucracy is or was a caste.', tags: ['caste', 'state'], note: 'First.\n\nSecond.', scope: 'after 1924', weight: 0.4 })
    expect(after.relations.get('in')!.target).toEqual({ claim: 'keep' })
    expect(after.relations.get('out')!.premises).toEqual([{ claim: 'keep' }])
    expect(after.evidence.get('e2')).toMatchObject({ target: { claim: 'keep' }, settled: false })
    expect(merge).toMatchObject({ passages: 1, relations: 2, between: [], folded: [] })
    expect(stored.claims.get('drop')!.removed).toMatchObject({ into: 'keep' })
    expect(describeCommand(map, merge.command)).toBe('merged the claim “The bureaucracy was a caste.” into “The bureaucracy is a caste.”')
  })

  it('[ST7] takes away a step between the two and what undercuts it, and leaves their passages on the claim to be settled', () => {
    const between = aSupport({ id: 'between', from: drop, to: keep })
    const map = aMap({
      claims: [keep, drop, other],
      relations: [between, anUndercut({ id: 'cut', from: other, to: between }), aRelation({ id: 'same', kind: 'equals', from: keep, to: drop })],
      evidence: [anEvidence({ id: 'drawn', on: { relation: 'between' }, stance: 'asserts', settled: true })],
    })
    const { map: after, merge } = merged(map, choice)
    expect(after.relations.size).toBe(0)
    expect(after.evidence.get('drawn')).toMatchObject({ target: { claim: 'keep' }, stance: 'none', settled: false })
    expect([...merge.between].sort()).toEqual(['between', 'cut', 'same'])
  })

  it('[ST7] leaves a joint argument its other premises', () => {
    const map = aMap({
      claims: [keep, drop, other],
      relations: [aSupport({ id: 'joint', from: [drop, other], to: keep }), aSupport({ id: 'both', from: [keep, drop], to: other })],
    })
    const { map: after } = merged(map, choice)
    expect(after.relations.get('joint')!.premises).toEqual([{ claim: 'other' }])
    expect(after.relations.get('both')!.premises).toEqual([{ claim: 'keep' }])
  })

  it('[ST8] tells once what both had alike: the step, what undercuts it, the passage linked by one person', () => {
    const one = aSupport({ id: 'one', from: other, to: keep, note: 'Here.' })
    const two = aSupport({ id: 'two', from: other, to: drop, note: 'There.', weight: 0.7 })
    const map = aMap({
      claims: [keep, drop, other],
      relations: [one, two, anUndercut({ id: 'cut1', from: keep, to: one }), anUndercut({ id: 'cut2', from: drop, to: two })],
      evidence: [
        anEvidence({ id: 'e1', on: keep, passage: 'p', by: 'ann', settled: false, note: 'Mine.' }),
        anEvidence({ id: 'e2', on: drop, passage: 'p', by: 'ann', settled: true }),
        anEvidence({ id: 'e3', on: drop, passage: 'p', by: 'ben', settled: false }),
        anEvidence({ id: 'e4', on: { relation: 'two' }, passage: 'q' }),
      ],
    })
    const { map: after, merge } = merged(map, choice)
    expect([...after.relations.keys()].sort()).toEqual(['cut1', 'one'])
    expect(after.relations.get('one')).toMatchObject({ note: 'Here.\n\nThere.', weight: 0.7 })
    expect([...after.evidence.keys()].sort()).toEqual(['e1', 'e3', 'e4'])
    expect(after.evidence.get('e1')).toMatchObject({ settled: true, note: 'Mine.' })
    expect(after.evidence.get('e4')!.target).toEqual({ relation: 'one' })
    expect([...merge.folded].sort()).toEqual(['cut2', 'two'])
  })

  it('[ST8] counts it as one that two claims are the same, whichever is named first', () => {
    const map = aMap({ claims: [keep, drop, other], relations: [aRelation({ id: 'a', kind: 'contradictory', from: keep, to: other }), aRelation({ id: 'b', kind: 'contradictory', from: other, to: drop })] })
    expect([...merged(map, choice).map.relations.keys()]).toEqual(['a'])
  })

  it('[ST6] keeps the map’s question, the sense a passage is meant in, the steps to present and what was judged different', () => {
    const [first, second] = [aQuestion({ id: 'keep', text: 'What was it?' }), aQuestion({ id: 'drop', text: 'What was it, then?' })]
    let map = aMap({ title: 'What was it, then?', question: 'drop', claims: [first, second, other], evidence: [anEvidence({ id: 'e', on: other, sense: 'drop' })], steps: [{ id: 's', order: 1, target: { claim: 'drop' }, note: 'Say it.' }] })
    const told = applyCommand(map, rememberDifferent('drop', 'other'))
    map = told.ok ? told.value : map
    const { map: after } = merged(map, choice)
    expect(after).toMatchObject({ question: 'keep', title: 'What was it?' })
    expect(after.evidence.get('e')!.sense).toBe('keep')
    expect(stepsOf(after)).toMatchObject([{ target: { claim: 'keep' }, note: 'Say it.' }])
    expect(differentPairs(after).map(({ claims }) => claims)).toContainEqual(['keep', 'other'])
  })

  it('[ST6] is nothing where a claim is gone, or is the same one', () => {
    const map = aMap({ claims: [keep, { ...drop, removed: testRemoval }] })
    expect(mergeClaims(map, choice, testRemoval)).toBeNull()
    expect(mergeClaims(map, { keep: 'keep', drop: 'keep' }, testRemoval)).toBeNull()
  })
})
