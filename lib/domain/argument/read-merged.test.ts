import { describe, expect, it } from 'vitest'
import { expectCommand, expectRefusal, testRemoval } from '../testing/expect-command.ts'
import { aClaim, aMap, anAttack, anEvidence, aQuestion, aRelation, aSupport, anUndercut } from '../testing/factories.ts'
import type { ArgumentMap } from './argument-map.ts'
import { recentlyRemoved } from './changes/recently-removed.ts'
import { checkMap } from './check-map.ts'
import type { Claim } from './claim.ts'
import { mergeClaims } from './merge-claims.ts'
import { purgeRemoved } from './purge-removed.ts'
import { readMap } from './read-map.ts'
import { removalOf } from './removal-of.ts'
import { savedViews } from './views/saved-view.ts'
import { stepsOf } from './views/step.ts'

const a = aClaim({ id: 'a', text: 'It is a caste.' })
const other = aClaim({ id: 'other' })
const gone = (id: string, into?: string): Claim => aClaim({ id, text: `Claim ${id}.`, removed: { ...testRemoval, ...(into === undefined ? {} : { into }) } })
const b = gone('b', 'a')

function read(map: ArgumentMap) {
  const reading = readMap(map)
  expect(checkMap(reading.map)).toEqual([])
  expect(readMap(reading.map)).toEqual({ map: reading.map, problems: [] })
  return reading
}

describe('what names a merged claim', () => {
  const everything = aMap({
    claims: [a, b, other],
    relations: [aSupport({ id: 'in', from: other, to: 'b' }), anAttack({ id: 'out', from: ['b', 'other'], to: 'c' })].map((relation) => (relation.id === 'out' ? { ...relation, target: { relation: 'in' } } : relation)),
    evidence: [anEvidence({ id: 'e', on: 'b' }), anEvidence({ id: 'f', on: other, sense: 'b' })],
    question: 'b',
    steps: [{ id: 's', target: { claim: 'b' } }],
    views: [{ id: 'w', name: 'V', focus: { claim: 'b', steps: 1 }, folded: ['a', 'b', 'other'] }],
  })

  it('[RD12] [RD11] names the one into which it went, everywhere, and each is listed in words', () => {
    const { map, problems } = read(everything)
    expect(map.relations.get('in')!.target).toEqual({ claim: 'a' })
    expect(map.relations.get('out')!.premises).toEqual([{ claim: 'a' }, { claim: 'other' }])
    expect(map.evidence.get('e')!.target).toEqual({ claim: 'a' })
    expect(map.evidence.get('f')!.sense).toBe('a')
    expect(map.question).toBe('a')
    expect(stepsOf(map)[0]!.target).toEqual({ claim: 'a' })
    expect(savedViews(map)[0]).toMatchObject({ focus: { claim: 'a' }, folded: ['a', 'other'] })
    expect(problems.map(({ at }) => at).sort()).toEqual(['b', 'e', 'f', 'in', 'out', 's', 'w'])
    expect(problems.find(({ at }) => at === 'e')!.message).toBe('A passage is linked to “Claim b.”, which was merged into another claim, and is read with that one.')
  })

  it('[RD12] has it back when the claim is put back', () => {
    const map = read(expectCommand(everything, { type: 'restore', on: 'claim', id: 'b' })).map
    expect(map.evidence.get('e')!.target).toEqual({ claim: 'b' })
    expect(map.relations.get('in')!.target).toEqual({ claim: 'b' })
    expect(map.question).toBe('b')
    const [entry] = recentlyRemoved(everything)
    expect(read(expectCommand(everything, entry!.command)).map).toEqual(map)
  })

  it('[RD12] follows a chain to its end, and leads nowhere where that is gone', () => {
    const chain = aMap({ claims: [a, b, gone('c', 'b'), gone('d', 'c'), gone('x', 'y'), gone('y')], evidence: [anEvidence({ id: 'e', on: 'd' }), anEvidence({ id: 'lost', on: 'x' }), anEvidence({ id: 'self', on: 'z' })] })
    const { map, problems } = read({ ...chain, claims: new Map([...chain.claims, ['z', gone('z', 'z')]]) })
    expect([...map.evidence.values()].map(({ id, target }) => [id, target.claim])).toEqual([['e', 'a']])
    expect(problems.filter(({ code }) => code === 'target-missing').map(({ at }) => at)).toEqual(['lost', 'self'])
  })

  it('[RD12] of a circle the lowest id is there, and stands for all', () => {
    const circle = aMap({ claims: [gone('k', 'm'), gone('m', 'l'), gone('l', 'k'), gone('n', 'm'), other], evidence: ['k', 'l', 'm', 'n'].map((on) => anEvidence({ id: `e-${on}`, on })), relations: [aSupport({ id: 'r', from: 'n', to: other })] })
    const { map, problems } = read(circle)
    expect([...map.claims.keys()]).toEqual(['k', 'other'])
    expect(map.claims.get('k')!.removed).toBeUndefined()
    expect([...map.evidence.values()].map(({ target }) => target.claim)).toEqual(['k', 'k', 'k', 'k'])
    expect(map.relations.get('r')!.premises).toEqual([{ claim: 'k' }])
    expect(problems.find(({ at }) => at === 'k')!.message).toMatch(/merged into each other at the same moment/)
    // It is there, so it is not offered to be brought back.
    expect(recentlyRemoved(circle)[0]!.items.map(({ id }) => id).sort()).toEqual(['l', 'm', 'n'])
    expect(purgeRemoved(circle, circle)).toBeNull()
  })

  it('[RD12] is no reason for itself, and what says the same is one', () => {
    const { map, problems } = read(aMap({
      claims: [a, b, other],
      relations: [
        aSupport({ id: 'loop', from: 'b', to: a }), anUndercut({ id: 'cut', from: other, to: 'loop' }), aRelation({ id: 'equal', kind: 'equals', from: a, to: 'b' }),
        aSupport({ id: 'joint', from: ['a', 'other'], to: 'b' }), aSupport({ id: 'r1', from: 'b', to: other }), aSupport({ id: 'r2', from: 'a', to: other }), aSupport({ id: 'own', from: a, to: a }),
      ],
    }))
    expect([...map.relations.keys()]).toEqual(['joint', 'own', 'r1'])
    expect(map.relations.get('joint')!.premises).toEqual([{ claim: 'other' }])
    expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual(expect.arrayContaining(['merged-loop loop', 'merged-loop equal', 'target-missing cut', 'merged joint', 'duplicate r2']))
  })
})

describe('editing what names a merged claim', () => {
  const joint = aMap({ claims: [a, b, other, aQuestion({ id: 'q' })], relations: [{ ...aSupport({ id: 'r', to: other }), premises: [{ claim: 'b', role: 'major' }, { claim: 'q' }] }], evidence: [anEvidence({ id: 'e', on: 'b' })] })

  it('[RD12] takes out the premise as it was read, and undo puts it back as it was stored', () => {
    const map = expectCommand(joint, { type: 'set-premise', relation: 'r', claim: 'a', premise: null })
    expect(map.relations.get('r')!.premises).toEqual([{ claim: 'q' }])
    const told = expectCommand(joint, { type: 'set-premise', relation: 'r', claim: 'a', premise: { role: 'minor' } })
    expect(read(told).map.relations.get('r')!.premises).toEqual([{ claim: 'a', role: 'minor' }, { claim: 'q' }])
  })

  it('[RD12] removes with the claim what is read on it', () => {
    const { map } = readMap(joint)
    const after = read(expectCommand(joint, removalOf(map, { claims: ['a'] }, testRemoval)))
    expect(after.map.evidence.size).toBe(0)
    expect(after.map.relations.get('r')!.premises).toEqual([{ claim: 'q' }])
    expect(after.problems).toEqual([])
  })

  it('[RD12] [MC8] judges a relation by the claims as read', () => {
    expectRefusal(joint, { type: 'add', on: 'relation', item: aRelation({ kind: 'equals', from: 'b', to: a }) }, 'relation-form')
  })

  it('[RD12] [MC10] brings back a passage of a merged claim without the claim', () => {
    const stored = aMap({ claims: [a, b], evidence: [anEvidence({ id: 'e', on: 'b', removed: { at: '2026-02-01T00:00:00.000Z' } })] })
    const [newest] = recentlyRemoved(stored)
    const { map } = read(expectCommand(stored, newest!.command))
    expect([...map.claims.keys()]).toEqual(['a'])
    expect(map.evidence.get('e')!.target).toEqual({ claim: 'a' })
  })

  it('[MC14] keeps a merged claim by which something is read', () => {
    const stored = aMap({ claims: [a, b, gone('c', 'b'), gone('d', 'a')], evidence: [anEvidence({ on: 'c' })] })
    expect([...purgeRemoved(stored, stored)!.claims.keys()]).toEqual(['a', 'b', 'c'])
  })
})

describe('merging a claim that was merged', () => {
  const stored = aMap({ claims: [a, b, other], relations: [aSupport({ id: 'between', from: 'b', to: other })], evidence: [anEvidence({ id: 'e', on: 'b' })] })

  it('[ST13] goes on with the claim into which it went', () => {
    const { command } = mergeClaims(stored, { keep: 'other', drop: 'b' }, testRemoval)!
    const { map } = read(expectCommand(stored, command))
    expect([...map.claims.keys()]).toEqual(['other'])
    expect(map.evidence.get('e')!.target).toEqual({ claim: 'other' })
    expect(map.relations.size).toBe(0)
    expect(mergeClaims(stored, { keep: 'a', drop: 'b' }, testRemoval)).toBeNull()
  })

  it('[ST13] leaves as it was what still names the first', () => {
    const { command } = mergeClaims(stored, { keep: 'a', drop: 'other' }, testRemoval)!
    const after = expectCommand(stored, command)
    expect(after.evidence.get('e')!.target).toEqual({ claim: 'b' })
    expect(read(after).map.relations.size).toBe(0)
  })
})
