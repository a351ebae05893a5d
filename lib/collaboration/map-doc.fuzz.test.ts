import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyCommand } from '../domain/argument/apply-command.ts'
import { checkMap } from '../domain/argument/check-map.ts'
import { invertCommand } from '../domain/argument/invert-command.ts'
import type { MapCommand } from '../domain/argument/map-command.ts'
import { readMap } from '../domain/argument/read-map.ts'
import { commandArbitrary } from '../domain/testing/arbitraries.ts'
import { testRemoval } from '../domain/testing/expect-command.ts'
import { checkUpdateShape } from './check-update-shape.ts'
import { createMapDocReader } from './map-doc-reader.ts'
import { applyCommandToDoc, mapFromDoc } from './map-doc.ts'

const steps = 120

/** A small seeded generator (mulberry32, public domain), so that a seed in a failing title can be run again. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

class Peer {
  readonly doc = new Y.Doc()
  readonly reader = createMapDocReader(this.doc, 'map-1')
  /** What others did and this peer has not heard of yet. */
  inbox: Uint8Array[] = []
  undos: MapCommand[] = []

  edit(command: MapCommand): void {
    const before = mapFromDoc(this.doc, 'map-1')
    const expected = applyCommand(before, command)
    const done = applyCommandToDoc(this.doc, command, this)
    expect(done.ok).toBe(expected.ok)
    if (!expected.ok) return
    expect(mapFromDoc(this.doc, 'map-1')).toEqual(expected.value)
    this.undos.push(invertCommand(before, command, testRemoval))
  }

  hear(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update)
  }
}

function run(seed: number): void {
  const random = generator(seed)
  const peers = Array.from({ length: 3 + random(3) }, () => new Peer())
  for (const [index, peer] of peers.entries()) {
    peer.doc.clientID = seed * 10 + index
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === peer) for (const other of peers) if (other !== peer) other.inbox.push(update)
    })
  }
  for (const command of fc.sample(commandArbitrary, { seed, numRuns: steps })) {
    const peer = peers[random(peers.length)]!
    const undo = random(8) === 0 ? peer.undos.pop() : undefined
    peer.edit(undo ?? command)
    const listener = peers[random(peers.length)]!
    // Out of order, some twice: the wire promises nothing.
    for (let heard = random(4); heard > 0 && listener.inbox.length > 0; heard--) {
      const at = random(listener.inbox.length)
      const [update] = random(10) === 0 ? listener.inbox.slice(at, at + 1) : listener.inbox.splice(at, 1)
      listener.hear(update!)
    }
  }
  for (const peer of peers) {
    while (peer.inbox.length > 0) peer.hear(peer.inbox.splice(random(peer.inbox.length), 1)[0]!)
  }
  const [first, ...others] = peers
  const end = mapFromDoc(first!.doc, 'map-1')
  for (const peer of others) expect(mapFromDoc(peer.doc, 'map-1')).toEqual(end)
  const reading = readMap(end)
  expect(checkMap(reading.map)).toEqual([])
  expect(readMap(reading.map)).toEqual({ map: reading.map, problems: [] })
  for (const peer of peers) {
    expect(peer.reader.read()).toEqual(reading)
    expect(checkUpdateShape(peer.doc)).toEqual([])
  }
}

describe(`[YD9] three to five people, ${steps} edits and undos, heard late and in any order, end with one map that reads clean`, () => {
  it.each(Array.from({ length: 40 }, (_, index) => 1000 + index))('seed %i', run)
})
