import { describe, expect, it } from 'vitest'
import { aClaim, aMap, aRelation, aSupport, anAttack, anEvidence, anUndercut } from '../testing/factories.ts'
import { expectCommand, expectRefusal, testRemoval } from '../testing/expect-command.ts'
import { applyCommand } from './apply-command.ts'
import type { Relation } from './relation.ts'

const a = aClaim({ id: 'a', text: 'Only owners are a class.', tags: ['b', 'd'] })
const b = aClaim({ id: 'b' })
const c = aClaim({ id: 'c' })
const support = aSupport({ id: 'r', from: [a, b], to: c })
const map = aMap({ claims: [a, b, c], relations: [support] })

describe('one edit of a map', () => {
  it('[MC1] adds a claim', () => {
    const d = aClaim({ id: 'd' })
    expect(expectCommand(map, { type: 'add', on: 'claim', item: d }).claims.get('d')).toEqual(d)
  })

  it('[MC2] refuses an id that the map has, removed or not', () => {
    expectRefusal(map, { type: 'add', on: 'claim', item: aClaim({ id: 'a' }) }, 'id-taken')
    const removed = aMap({ claims: [aClaim({ id: 'a', removed: testRemoval })] })
    expectRefusal(removed, { type: 'add', on: 'claim', item: aClaim({ id: 'a' }) }, 'id-taken')
    expectRefusal(map, { type: 'add', on: 'claim', item: aClaim({ id: '' }) }, 'bad-id')
  })

  it('[MC5] an id like __proto__ is an id like any other', () => {
    const item = aClaim({ id: '__proto__' })
    expect(expectCommand(map, { type: 'add', on: 'claim', item }).claims.get('__proto__')).toEqual(item)
    expectRefusal(map, { type: 'edit-text', id: '__proto__', text: '' }, 'not-found')
  })

  it('removes softly and puts back', () => {
    const removed = expectCommand(map, { type: 'remove', on: 'claim', id: 'a', removed: testRemoval })
    expect(removed.claims.get('a')).toEqual({ ...a, removed: testRemoval })
    expect(expectCommand(removed, { type: 'restore', on: 'claim', id: 'a' }).claims.get('a')).toEqual(a)
  })

  it('[MC3] refuses to change what is not there', () => {
    expectRefusal(map, { type: 'remove', on: 'evidence', id: 'x', removed: testRemoval }, 'not-found')
    expectRefusal(map, { type: 'edit-text', id: 'x', text: '' }, 'not-found')
    expectRefusal(map, { type: 'set', on: 'relation', id: 'x', changes: {} }, 'not-found')
    expectRefusal(map, { type: 'move', positions: [{ claim: 'x', pos: null }] }, 'not-found')
  })

  it('[MC5] sets and clears fields', () => {
    const set = expectCommand(map, { type: 'set', on: 'claim', id: 'a', changes: { note: 'Why?', granted: true } })
    expect(set.claims.get('a')).toEqual({ ...a, note: 'Why?', granted: true })
    expect(expectCommand(set, { type: 'set', on: 'claim', id: 'a', changes: { note: null } }).claims.get('a')).toEqual({ ...a, granted: true })
  })

  it('[MC5] refuses to clear what a thing cannot be without, and fields with commands of their own', () => {
    expectRefusal(map, { type: 'set', on: 'claim', id: 'a', changes: { kind: null } }, 'wrong-field')
    expectRefusal(map, { type: 'set', on: 'relation', id: 'r', changes: { target: null } }, 'wrong-field')
    for (const changes of [{ id: 'z' }, { text: 'z' }, { tags: [] }, { pos: null }, { removed: null }, { weight: 'much' }, { constructor: 'x' }]) {
      expectRefusal(map, { type: 'set', on: 'claim', id: 'a', changes: changes as never }, 'wrong-field')
    }
  })

  it('sets the title and the question of the map', () => {
    const set = expectCommand(map, { type: 'set', on: 'map', changes: { title: 'A caste?', question: 'a', description: 'x' } })
    expect(set).toMatchObject({ title: 'A caste?', question: 'a', description: 'x' })
    expect(expectCommand(set, { type: 'set', on: 'map', changes: { question: null } })).not.toHaveProperty('question')
    expectRefusal(map, { type: 'set', on: 'map', changes: { question: 'x' } }, 'dangling')
    expectRefusal(map, { type: 'set', on: 'map', changes: { title: null } as never }, 'wrong-field')
  })

  it('[MC6] keeps tags and premises as sets, by code unit', () => {
    const tagged = expectCommand(map, { type: 'set-tag', claim: 'a', tag: 'c', present: true })
    expect(tagged.claims.get('a')!.tags).toEqual(['b', 'c', 'd'])
    expect(expectCommand(tagged, { type: 'set-tag', claim: 'a', tag: 'c', present: true }).claims.get('a')!.tags).toEqual(['b', 'c', 'd'])
    expect(expectCommand(tagged, { type: 'set-tag', claim: 'a', tag: 'b', present: false }).claims.get('a')!.tags).toEqual(['c', 'd'])
    const item: Relation = { ...aSupport({ id: 's', to: c }), premises: [{ claim: 'b' }, { claim: 'a', role: 'major' }, { claim: 'b' }] }
    expect(expectCommand(map, { type: 'add', on: 'relation', item }).relations.get('s')!.premises).toEqual([{ claim: 'a', role: 'major' }, { claim: 'b' }])
  })

  it('puts a premise in, changes its role and takes it out', () => {
    const role = expectCommand(map, { type: 'set-premise', relation: 'r', claim: 'b', premise: { role: 'minor' } })
    expect(role.relations.get('r')!.premises).toEqual([{ claim: 'a' }, { claim: 'b', role: 'minor' }])
    expect(expectCommand(role, { type: 'set-premise', relation: 'r', claim: 'b', premise: null }).relations.get('r')!.premises).toEqual([{ claim: 'a' }])
  })

  it('moves cards and gives their place back to the layout', () => {
    const pos = { x: 1, y: 2, byHand: true }
    const moved = expectCommand(map, { type: 'move', positions: [{ claim: 'a', pos }, { claim: 'b', pos }] })
    expect(moved.claims.get('b')!.pos).toEqual(pos)
    expect(expectCommand(moved, { type: 'move', positions: [{ claim: 'b', pos: null }] }).claims.get('b')).toEqual(b)
  })

  it('[MC4] carries a batch out in any order', () => {
    const d = aClaim({ id: 'd' })
    const attack = anAttack({ id: 's', from: d, to: { relation: 'r' } })
    const after = expectCommand(map, { type: 'batch', commands: [{ type: 'add', on: 'relation', item: attack }, { type: 'add', on: 'claim', item: d }] })
    expect(after.relations.get('s')).toEqual(attack)
  })

  it('[MC4] carries a batch out as a whole or not at all', () => {
    expectRefusal(map, { type: 'batch', commands: [{ type: 'edit-text', id: 'a', text: 'x' }, { type: 'edit-text', id: 'x', text: 'x' }] }, 'not-found')
    expect(map.claims.get('a')).toBe(a)
  })

  it('[MC4] takes a batch that edits one thing twice back to where it was', () => {
    expectCommand(map, {
      type: 'batch',
      commands: [
        { type: 'edit-text', id: 'a', text: 'x' },
        { type: 'set-tag', claim: 'a', tag: 'new', present: true },
        { type: 'edit-text', id: 'a', text: 'y' },
        { type: 'remove', on: 'claim', id: 'a', removed: testRemoval },
      ],
    })
  })

  it('[MC8] refuses a relation to nowhere, round in a circle, or without form', () => {
    expectRefusal(map, { type: 'add', on: 'relation', item: aSupport({ from: 'x', to: a }) }, 'dangling')
    expectRefusal(map, { type: 'add', on: 'relation', item: aSupport({ from: a, to: 'x' }) }, 'dangling')
    expectRefusal(map, { type: 'add', on: 'evidence', item: anEvidence({ on: { relation: 'x' } }) }, 'dangling')
    expectRefusal(map, { type: 'add', on: 'relation', item: aRelation({ kind: 'equals', from: [a, b], to: c }) }, 'relation-form')
    expectRefusal(map, { type: 'add', on: 'relation', item: aRelation({ kind: 'contrary', from: a, to: a }) }, 'relation-form')
    expectRefusal(map, { type: 'set', on: 'relation', id: 'r', changes: { kind: 'equals' } }, 'relation-form')
    const undercut = anUndercut({ id: 's', from: a, to: support })
    const withUndercut = aMap({ claims: [a, b, c], relations: [support, undercut] })
    expectRefusal(withUndercut, { type: 'set', on: 'relation', id: 'r', changes: { target: { relation: 's' } } }, 'cycle')
    expectRefusal(map, { type: 'set', on: 'relation', id: 'r', changes: { target: { relation: 'r' } } }, 'cycle')
  })

  it('[MC8] lets what a merge left dangling be edited', () => {
    const merged = aMap({ claims: [a], relations: [aRelation({ id: 'r', kind: 'equals', from: [a, 'gone'], to: 'lost' })] })
    expectCommand(merged, { type: 'set', on: 'relation', id: 'r', changes: { note: 'half a relation' } })
    expect(applyCommand(merged, { type: 'set-premise', relation: 'r', claim: 'gone', premise: null }).ok).toBe(true)
  })

  it('[MC9] refuses a text that is too long, and lets one that merging made too long be shortened', () => {
    expectRefusal(map, { type: 'edit-text', id: 'a', text: 'x'.repeat(10_001) }, 'too-large')
    expectRefusal(map, { type: 'set-tag', claim: 'a', tag: 'x'.repeat(201), present: true }, 'too-large')
    const merged = aMap({ claims: [aClaim({ id: 'a', text: 'x'.repeat(15_000) })] })
    expect(applyCommand(merged, { type: 'edit-text', id: 'a', text: 'x'.repeat(14_000) }).ok).toBe(true)
  })

  it('[MC11] keeps no character that the wire or the database would change', () => {
    expect(expectCommand(map, { type: 'edit-text', id: 'a', text: 'a\0b\uD800c😀' }).claims.get('a')!.text).toBe('a\uFFFDb\uFFFDc😀')
    expectRefusal(map, { type: 'set', on: 'claim', id: 'a', changes: { note: '\uDC00' } }, 'too-large')
  })
})
