import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyCommand } from '../domain/argument/apply-command.ts'
import type { MapCommand } from '../domain/argument/map-command.ts'
import { aClaim, aMap, aSupport, anAttack, anEvidence, aVoice } from '../domain/testing/factories.ts'
import { testRemoval } from '../domain/testing/expect-command.ts'
import { applyCommandToDoc, docFromMap, mapFromDoc } from './map-doc.ts'

const a = aClaim({ id: 'a', text: 'It owns nothing.', tags: ['x'], pos: { x: 1, y: 2, byHand: true }, unknown: { colour: 'red', 'tag:odd': 1, text: 'other' } })
const b = aClaim({ id: 'b' })
const r = aSupport({ id: 'r', from: [a, b], to: b })
const map = aMap({
  claims: [a, b, aClaim({ id: '__proto__' })],
  relations: [{ ...r, premises: [{ claim: 'a', role: 'major' }, { claim: 'b' }] }],
  evidence: [anEvidence({ id: 'e', on: { relation: 'r' }, reports: [{ voice: 'v', stance: 'denies', mode: 'imputes' }] })],
  voices: [aVoice({ id: 'v' })],
  question: 'a',
  views: [{ zoom: 1 }],
  unknown: { aif: { nodes: [1] } },
  unknownFields: { file: { generator: 'x' }, map: { theme: 'dark' } },
})

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function exchange(...docs: Y.Doc[]): void {
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc))
  for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update)
}

function run(doc: Y.Doc, command: MapCommand): void {
  const expected = applyCommand(mapFromDoc(doc, 'map-1'), command)
  expect(applyCommandToDoc(doc, command).ok).toBe(true)
  expect(expected.ok && expected.value).toEqual(mapFromDoc(doc, 'map-1'))
}

describe('the live document', () => {
  it('[YD2] gives back the map it was made from, over the wire too', () => {
    expect(mapFromDoc(docFromMap(map), 'map-1')).toEqual(map)
    expect(mapFromDoc(copyOf(docFromMap(map)), 'map-1')).toEqual(map)
  })

  it.each<MapCommand>([
    { type: 'add', on: 'claim', item: aClaim({ id: 'new', tags: ['q', 'p', 'q'], unknown: { 'unknown:x': 1 } }) },
    { type: 'add', on: 'relation', item: anAttack({ id: 'new', from: 'b', to: { relation: 'r' } }) },
    { type: 'remove', on: 'claim', id: 'a', removed: testRemoval },
    { type: 'edit-text', id: 'a', text: 'It owns everything.' },
    { type: 'set', on: 'claim', id: 'a', changes: { note: 'n', unknown: { colour: 'blue' } } },
    { type: 'set', on: 'claim', id: 'a', changes: { unknown: null } },
    { type: 'set', on: 'map', changes: { question: null, steps: [{ claim: 'a' }], title: 'T' } },
    { type: 'set-premise', relation: 'r', claim: 'a', premise: null },
    { type: 'set-premise', relation: 'r', claim: '__proto__', premise: { role: undefined } },
    { type: 'set-tag', claim: '__proto__', tag: '__proto__', present: true },
    { type: 'move', positions: [{ claim: 'a', pos: null }, { claim: 'b', pos: { x: 0, y: 0, byHand: false } }] },
  ])('[YD1] edits like the map: $type', (command) => {
    run(docFromMap(map), command)
  })

  it('[YD1] is left alone by an edit that is refused', () => {
    const doc = docFromMap(map)
    let updates = 0
    doc.on('update', () => updates++)
    const result = applyCommandToDoc(doc, { type: 'batch', commands: [{ type: 'edit-text', id: 'a', text: '' }, { type: 'edit-text', id: 'zz', text: '' }] })
    expect(result.ok).toBe(false)
    expect(updates).toBe(0)
  })

  it('hands the origin to those who listen', () => {
    const doc = docFromMap(map)
    const origins: unknown[] = []
    doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin))
    applyCommandToDoc(doc, { type: 'edit-text', id: 'a', text: 'x' }, 'me')
    expect(origins).toEqual(['me'])
  })

  it('[YD3] keeps a premise, a scheme, a tag, a note and a place that were set at the same time', () => {
    const one = docFromMap(map)
    const two = copyOf(one)
    run(one, { type: 'set-premise', relation: 'r', claim: '__proto__', premise: {} })
    run(two, { type: 'set-premise', relation: 'r', claim: 'b', premise: null })
    run(two, { type: 'set', on: 'relation', id: 'r', changes: { scheme: 'example' } })
    run(one, { type: 'set-question', relation: 'r', question: 'expertise', dealt: { state: 'answered', words: 'She is.' } })
    run(two, { type: 'set-question', relation: 'r', question: 'bias', dealt: { state: 'aside' } })
    run(one, { type: 'set-tag', claim: 'a', tag: 'one', present: true })
    run(two, { type: 'set-tag', claim: 'a', tag: 'two', present: true })
    run(one, { type: 'set', on: 'claim', id: 'a', changes: { note: 'n' } })
    run(two, { type: 'move', positions: [{ claim: 'a', pos: null }] })
    exchange(one, two)
    const merged = mapFromDoc(one, 'map-1')
    expect(merged).toEqual(mapFromDoc(two, 'map-1'))
    expect(merged.relations.get('r')).toMatchObject({ premises: [{ claim: '__proto__' }, { claim: 'a', role: 'major' }], scheme: 'example', questions: [{ question: 'bias', state: 'aside' }, { question: 'expertise', state: 'answered', words: 'She is.' }] })
    expect(merged.claims.get('a')).toMatchObject({ tags: ['one', 'two', 'x'], note: 'n' })
    expect(merged.claims.get('a')!.pos).toBeUndefined()
  })

  it('[YD5] keeps what two people write in one sentence', () => {
    const one = docFromMap(map)
    const two = copyOf(one)
    run(one, { type: 'edit-text', id: 'a', text: 'It owns nothing at all.' })
    run(two, { type: 'edit-text', id: 'a', text: 'The caste owns nothing.' })
    exchange(one, two)
    expect(mapFromDoc(one, 'map-1').claims.get('a')!.text).toBe('The caste owns nothing at all.')
  })

  it('[YD6] keeps what is typed into a claim while someone else removes it', () => {
    const one = docFromMap(map)
    const two = copyOf(one)
    run(one, { type: 'remove', on: 'claim', id: 'a', removed: testRemoval })
    run(two, { type: 'edit-text', id: 'a', text: 'It owns nothing, yet.' })
    exchange(one, two)
    run(one, { type: 'restore', on: 'claim', id: 'a' })
    expect(mapFromDoc(one, 'map-1').claims.get('a')!.text).toBe('It owns nothing, yet.')
  })

  it('[YD10] keeps the view that each of two people saves, and what an older version kept in a list', () => {
    const old = docFromMap(map)
    old.getMap('meta').set('views', ['loose', { id: 'w1', name: 'One' }, { id: 'w2', name: 'Two' }])
    const [one, two] = [copyOf(old), copyOf(old)]
    run(one, { type: 'put', on: 'view', id: 'w3', value: { name: 'Three' } })
    run(one, { type: 'put', on: 'view', id: 'w1', value: { name: 'First' } })
    run(two, { type: 'put', on: 'view', id: 'w4', value: { name: 'Four' } })
    run(two, { type: 'put', on: 'view', id: 'w2', value: null })
    exchange(one, two)
    const views = ['loose', { id: 'w1', name: 'First' }, { id: 'w3', name: 'Three' }, { id: 'w4', name: 'Four' }]
    expect(mapFromDoc(one, 'map-1').views).toEqual(views)
    expect(mapFromDoc(two, 'map-1').views).toEqual(views)
    // Another document of the same map, as after a purge, has the same.
    expect(mapFromDoc(docFromMap(mapFromDoc(one, 'map-1')), 'map-1').views).toEqual(views)
    run(one, { type: 'put', on: 'view', id: 'w2', value: { name: 'Again' } })
    run(one, { type: 'set', on: 'map', changes: { views: ['other'] } })
    expect(mapFromDoc(one, 'map-1').views).toEqual(['other'])
  })

  it('[YD4] keeps keys of a newer version and reads past damage', () => {
    const doc = docFromMap(map)
    const item = doc.getMap('claims').get('a') as Y.Map<unknown>
    item.set('axes', new Y.Map())
    item.set('weight', 'heavy')
    item.set('mood', 'subjunctive')
    doc.getMap('claims').set('junk', 7)
    run(doc, { type: 'set', on: 'claim', id: 'a', changes: { note: 'n' } })
    expect(item.get('axes')).toBeInstanceOf(Y.Map)
    expect(mapFromDoc(doc, 'map-1').claims.get('a')).toEqual({ ...a, note: 'n', unknown: { ...a.unknown, mood: 'subjunctive' } })
  })
})
