import { describe, expect, it } from 'vitest'
import { aClaim, aMap, aRelation, aSupport, anEvidence, anUndercut } from '../testing/factories.ts'
import { expectCommand, testRemoval } from '../testing/expect-command.ts'
import { readMap } from './read-map.ts'
import { removalOf } from './removal-of.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => aClaim({ id })) as [ReturnType<typeof aClaim>, ReturnType<typeof aClaim>, ReturnType<typeof aClaim>, ReturnType<typeof aClaim>]
const joint = aSupport({ id: 'joint', from: [a, b], to: c })
const alone = aSupport({ id: 'alone', from: a, to: d })
const undercut = anUndercut({ id: 'undercut', from: b, to: alone })
const same = aRelation({ id: 'same', kind: 'equals', from: a, to: b })
const evidence = [anEvidence({ id: 'on-a', on: a }), anEvidence({ id: 'on-b', on: b }), anEvidence({ id: 'on-undercut', on: { relation: 'undercut' } })]
const map = aMap({ claims: [a, b, c, d], relations: [joint, alone, undercut, same], evidence, question: 'a' })

describe('removing', () => {
  it('[MC10] a claim takes what hangs on it, a joint argument keeps its other premises, and nothing is left dangling', () => {
    const after = expectCommand(map, removalOf(map, { claims: ['a'] }, testRemoval))
    const { map: read, problems } = readMap(after)
    expect([...read.claims.keys()]).toEqual(['b', 'c', 'd'])
    expect([...read.relations.values()]).toEqual([{ ...joint, premises: [{ claim: 'b' }] }])
    expect([...read.evidence.keys()]).toEqual(['on-b'])
    expect(read.question).toBeUndefined()
    expect(problems).toEqual([])
  })

  it('[MC10] a relation takes its undercut and its evidence, and no claim', () => {
    const { map: read, problems } = readMap(expectCommand(map, removalOf(map, { relations: ['alone'] }, testRemoval)))
    expect(read.claims.size).toBe(4)
    expect([...read.relations.keys()]).toEqual(['joint', 'same'])
    expect(read.evidence.has('on-undercut')).toBe(false)
    expect(problems).toEqual([])
  })

  it('[MC10] all premises of a joint argument take it along', () => {
    const { map: read, problems } = readMap(expectCommand(map, removalOf(map, { claims: ['a', 'b'] }, testRemoval)))
    expect(read.relations.size).toBe(0)
    expect(problems).toEqual([])
  })

  it('passes over what is not there or already removed', () => {
    const removed = aMap({ claims: [{ ...a, removed: { at: '2025-01-01T00:00:00.000Z' } }] })
    expect(removalOf(removed, { claims: ['a', 'x'], evidence: ['y'] }, testRemoval)).toEqual({ type: 'batch', commands: [] })
  })
})
