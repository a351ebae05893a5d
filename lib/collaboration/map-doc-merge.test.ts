import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { invertCommand } from '../domain/argument/invert-command.ts'
import type { MapCommand } from '../domain/argument/map-command.ts'
import { mergeClaims } from '../domain/argument/merge-claims.ts'
import { readMap } from '../domain/argument/read-map.ts'
import { aClaim, aMap, aRelation, aSupport, anEvidence } from '../domain/testing/factories.ts'
import { adaptInverse } from './client/adapt-inverse.ts'
import { createMapDocReader } from './map-doc-reader.ts'
import { applyCommandToDoc, docFromMap } from './map-doc.ts'

const started = docFromMap(
  aMap({
    claims: [aClaim({ id: 'a', tags: ['caste'] }), aClaim({ id: 'b', tags: ['state'] }), aClaim({ id: 'c' }), aClaim({ id: 'x' })],
    relations: [aSupport({ id: 'on-a', from: 'x', to: 'a' }), aSupport({ id: 'on-b', from: 'c', to: 'b' }), aRelation({ id: 'same', kind: 'equals', from: 'a', to: 'b' })],
    evidence: [anEvidence({ id: 'ea', on: 'a' }), anEvidence({ id: 'eb', on: 'b' })],
    question: 'b',
  }),
)

/** Somebody with a copy of the map, who hears of others only when told. */
function aPeer() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(started))
  const reader = createMapDocReader(doc, 'map-1')
  const undos: { inverse: MapCommand; after: ReturnType<typeof reader.current> }[] = []
  const run = (command: MapCommand) => {
    const before = reader.current()
    const done = applyCommandToDoc(doc, command)
    expect(done).toEqual({ ok: true, value: undefined })
    undos.push({ inverse: invertCommand(before, command, { at: '2026-01-03T00:00:00.000Z' }), after: reader.current() })
  }
  return {
    doc,
    reader,
    run,
    merge: (drop: string, keep: string) => run(mergeClaims(reader.current(), { drop, keep }, { at: `2026-01-01T00:00:0${undos.length}.000Z`, by: drop })!.command),
    undo() {
      const { inverse, after } = undos.pop()!
      const adapted = adaptInverse(inverse, after, reader.current())
      if (adapted) expect(applyCommandToDoc(doc, adapted).ok).toBe(true)
    },
  }
}

function exchange(...peers: ReturnType<typeof aPeer>[]) {
  for (const { doc } of peers) for (const other of peers) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other.doc))
  const readings = peers.map(({ reader }) => reader.read())
  for (const reading of readings) expect(reading).toEqual(readings[0])
  expect(readings[0]).toEqual(readMap(peers[0]!.reader.current()))
  return readings[0]!.map
}

it('[ST13] [RD12] two people who merge a pair both ways at the same moment are left with one claim that has everything', () => {
  const [ada, ben] = [aPeer(), aPeer()]
  ada.merge('b', 'a')
  ben.merge('a', 'b')
  const map = exchange(ada, ben)
  expect([...map.claims.keys()]).toEqual(['a', 'c', 'x'])
  expect(map.claims.get('a')!.tags).toEqual(['caste', 'state'])
  expect([...map.evidence.values()].map(({ target }) => target.claim)).toEqual(['a', 'a'])
  expect([...map.relations.values()].map(({ target }) => target.claim)).toEqual(['a', 'a'])
  expect(map.question).toBe('a')

  // It can be worked with like any other: reworded, removed and brought back.
  ada.run({ type: 'edit-text', id: 'a', text: 'It is a caste.' })
  ben.run({ type: 'remove', on: 'claim', id: 'a', removed: { at: '2026-01-02T00:00:00.000Z' } })
  expect([...exchange(ada, ben).claims.keys()]).toEqual(['c', 'x'])
  ben.undo()
  expect(exchange(ada, ben).claims.get('a')!.text).toBe('It is a caste.')
})

it('[ST13] [RD12] when one of the two takes the merge back, the other one stands', () => {
  const [ada, ben] = [aPeer(), aPeer()]
  ada.merge('b', 'a')
  ben.merge('a', 'b')
  exchange(ada, ben)
  ada.undo()
  expect([...exchange(ada, ben).claims.keys()]).toEqual(['b', 'c', 'x'])
  expect([...exchange(ada, ben).evidence.values()].map(({ target }) => target.claim)).toEqual(['b', 'b'])
  ben.undo()
  expect([...exchange(ada, ben).claims.keys()]).toEqual(['a', 'b', 'c', 'x'])
  expect([...exchange(ada, ben).evidence.values()].map(({ target }) => target.claim)).toEqual(['a', 'b'])
})

it('[ST13] [RD12] three people who merge in a circle are left with one claim', () => {
  const peers = [aPeer(), aPeer(), aPeer()]
  peers[0]!.merge('a', 'b')
  peers[1]!.merge('b', 'c')
  peers[2]!.merge('c', 'a')
  const map = exchange(...peers)
  expect([...map.claims.keys()]).toEqual(['a', 'x'])
  expect([...map.evidence.values()].map(({ target }) => target.claim)).toEqual(['a', 'a'])
})

it('[RD12] what is linked and drawn offline to a claim that was merged meanwhile is on the one that has stayed', () => {
  const [ada, ben] = [aPeer(), aPeer()]
  ada.merge('b', 'a')
  ada.merge('a', 'x')
  ben.run({ type: 'add', on: 'evidence', item: anEvidence({ id: 'late', on: 'b' }) })
  ben.run({ type: 'add', on: 'relation', item: aSupport({ id: 'drawn', from: 'b', to: 'c' }) })
  ben.run({ type: 'edit-text', id: 'b', text: 'Typed meanwhile.' })
  const map = exchange(ada, ben)
  expect(map.evidence.get('late')!.target).toEqual({ claim: 'x' })
  expect(map.relations.get('drawn')!.premises).toEqual([{ claim: 'x' }])
  // Whoever takes the merges back finds them, and the words, where they were put.
  ada.undo()
  ada.undo()
  const back = exchange(ada, ben)
  expect(back.evidence.get('late')!.target).toEqual({ claim: 'b' })
  expect(back.relations.get('drawn')!.premises).toEqual([{ claim: 'b' }])
  expect(back.claims.get('b')!.text).toBe('Typed meanwhile.')
})
