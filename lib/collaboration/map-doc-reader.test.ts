import { expect, it } from 'vitest'
import { readMap } from '../domain/argument/read-map.ts'
import type { MapCommand } from '../domain/argument/map-command.ts'
import { aClaim, aMap, aSupport, anEvidence } from '../domain/testing/factories.ts'
import { testRemoval } from '../domain/testing/expect-command.ts'
import { createMapDocReader } from './map-doc-reader.ts'
import { applyCommandToDoc, docFromMap, mapFromDoc } from './map-doc.ts'

const map = aMap({
  claims: [aClaim({ id: 'a' }), aClaim({ id: 'b' })],
  relations: [aSupport({ id: 'r', from: 'a', to: 'b' })],
  evidence: [anEvidence({ id: 'e', on: 'a' })],
})

it('[YD7] gives the same objects until something changes, and after a keystroke all but one', () => {
  const doc = docFromMap(map)
  const reader = createMapDocReader(doc, 'map-1')
  const before = { current: reader.current(), read: reader.read() }
  expect(reader.current()).toBe(before.current)
  expect(reader.read()).toBe(before.read)
  applyCommandToDoc(doc, { type: 'edit-text', id: 'a', text: 'Changed.' })
  expect(reader.current().claims.get('a')!.text).toBe('Changed.')
  expect(reader.read().map.claims.get('a')!.text).toBe('Changed.')
  expect(reader.read().map.claims.get('b')).toBe(before.read.map.claims.get('b'))
  expect(reader.read().map.relations).toBe(before.read.map.relations)
  expect(reader.current().evidence).toBe(before.current.evidence)
})

it('[YD7] always agrees with a reading from scratch', () => {
  const doc = docFromMap(map)
  const reader = createMapDocReader(doc, 'map-1')
  const commands: MapCommand[] = [
    { type: 'move', positions: [{ claim: 'a', pos: { x: 1, y: 1, byHand: true } }] },
    { type: 'set', on: 'claim', id: 'a', changes: { weight: 3 } },
    { type: 'set', on: 'claim', id: 'a', changes: { weight: null } },
    { type: 'add', on: 'claim', item: aClaim({ id: 'aa' }) },
    { type: 'add', on: 'relation', item: aSupport({ id: 'q', from: 'aa', to: 'b' }) },
    { type: 'set-premise', relation: 'r', claim: 'aa', premise: {} },
    { type: 'set', on: 'map', changes: { title: 'T', question: 'aa' } },
    { type: 'remove', on: 'claim', id: 'aa', removed: testRemoval },
    { type: 'edit-text', id: 'aa', text: 'typed while removed' },
    { type: 'restore', on: 'claim', id: 'aa' },
    { type: 'set-tag', claim: 'aa', tag: 't', present: true },
    { type: 'remove', on: 'evidence', id: 'e', removed: testRemoval },
  ]
  for (const command of commands) {
    expect(applyCommandToDoc(doc, command).ok).toBe(true)
    const scratch = mapFromDoc(doc, 'map-1')
    expect(reader.read()).toEqual(readMap(scratch))
    expect(reader.current()).toEqual(scratch)
    expect([...reader.current().claims.keys()]).toEqual([...scratch.claims.keys()])
  }
})

it('tells its listeners once per transaction, and not after they left', () => {
  const doc = docFromMap(map)
  const reader = createMapDocReader(doc, 'map-1')
  let calls = 0
  const stop = reader.subscribe(() => calls++)
  applyCommandToDoc(doc, { type: 'batch', commands: [{ type: 'edit-text', id: 'a', text: '1' }, { type: 'edit-text', id: 'b', text: '2' }] })
  expect(calls).toBe(1)
  stop()
  applyCommandToDoc(doc, { type: 'edit-text', id: 'a', text: '3' })
  expect(calls).toBe(1)
  reader.destroy()
})
