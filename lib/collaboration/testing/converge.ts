import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import * as Y from 'yjs'
import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import { checkMap } from '../../domain/argument/check-map.ts'
import { invertCommand } from '../../domain/argument/invert-command.ts'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import { readMap } from '../../domain/argument/read-map.ts'
import { commandArbitrary } from '../../domain/testing/arbitraries.ts'
import { checkUpdateShape } from '../check-update-shape.ts'
import { adaptInverse } from '../client/adapt-inverse.ts'
import { createMapDocReader } from '../map-doc-reader.ts'
import { applyCommandToDoc, mapFromDoc } from '../map-doc.ts'
import { seededRandom } from './random.ts'

const mapId = 'map-1'

/** Somebody with a copy of the map, who may be away and hear of nothing for a while. */
class Peer {
  readonly doc = new Y.Doc()
  readonly reader = createMapDocReader(this.doc, mapId)
  /** What others did and this peer has not heard of yet. */
  inbox: Uint8Array[] = []
  undos: { inverse: MapCommand; after: ArgumentMap }[] = []
  /** Steps until the train leaves the tunnel. */
  away = 0
  outbox: Uint8Array[] = []
}

export interface Convergence {
  edits: number
  undos: number
  /** People whose copy still waited for something that it had been given, until they connected anew. */
  healed: number
  /** Sentences; empty when all went well. */
  faults: string[]
}

/**
 * Some people edit one map, undo their own steps, are offline for spans, and hear of one another late, out of order and twice.
 * In the end everyone has heard everything and has connected once more: all maps must be equal, read clean, and be of a shape that the server takes.
 *
 * @param steps - edits in all
 * @param most - people, two at least
 */
export function converge({ seed, steps, most = 6 }: { seed: number; steps: number; most?: number }): Convergence {
  const draw = seededRandom(seed)
  const random = (below: number) => Math.floor(draw() * below)
  const run: Convergence = { edits: 0, undos: 0, healed: 0, faults: [] }
  const peers = Array.from({ length: 2 + random(most - 1) }, () => new Peer())
  for (const [index, peer] of peers.entries()) {
    peer.doc.clientID = seed * 10 + index + 1
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === peer) peer.outbox.push(update)
    })
  }
  const deliver = (peer: Peer) => {
    for (const update of peer.outbox.splice(0)) for (const other of peers) if (other !== peer) other.inbox.push(update)
  }
  const hear = (peer: Peer, at: number, again = false) => Y.applyUpdate(peer.doc, (again ? peer.inbox.slice(at, at + 1) : peer.inbox.splice(at, 1))[0]!)

  for (const command of fc.sample(commandArbitrary, { seed, numRuns: steps })) {
    const peer = peers[random(peers.length)]!
    if (random(8) === 0) run.undos += undo(peer)
    else run.edits += edit(peer, command)
    if (peer.away > 0) peer.away -= 1
    else if (random(20) === 0) peer.away = 1 + random(12)
    if (peer.away === 0) deliver(peer)
    const listener = peers[random(peers.length)]!
    for (let heard = random(4); heard > 0 && listener.away === 0 && listener.inbox.length > 0; heard--) hear(listener, random(listener.inbox.length), random(10) === 0)
  }
  for (const peer of peers) deliver(peer)
  for (const peer of peers) while (peer.inbox.length > 0) hear(peer, random(peer.inbox.length))
  run.healed = reconnect(peers)
  run.faults.push(...faultsOf(peers))
  for (const peer of peers) {
    peer.reader.destroy()
    peer.doc.destroy()
  }
  return run
}

function edit(peer: Peer, command: MapCommand): 0 | 1 {
  const before = peer.reader.current()
  if (!applyCommandToDoc(peer.doc, command, peer).ok) return 0
  peer.undos.push({ inverse: invertCommand(before, command, { at: '2026-01-03T00:00:00.000Z', by: 'ann' }), after: peer.reader.current() })
  return 1
}

/**
 * Everyone gives everyone what they lack, as at each connection. What comes out of order *and* twice can leave Yjs waiting for what
 * it holds itself (seed 593); the program's wire keeps the order, and this exchange heals it where one does not.
 */
function reconnect(peers: readonly Peer[]): number {
  const waiting = peers.filter(({ doc }) => doc.store.pendingStructs !== null || doc.store.pendingDs !== null).length
  for (const { doc } of peers) for (const other of peers) if (other.doc !== doc) Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other.doc)))
  return waiting
}

/** As the program does it: what others have changed since stays theirs. */
function undo(peer: Peer): 0 | 1 {
  const step = peer.undos.pop()
  const adapted = step && adaptInverse(step.inverse, step.after, peer.reader.current())
  return adapted && applyCommandToDoc(peer.doc, adapted, peer).ok ? 1 : 0
}

function faultsOf(peers: readonly Peer[]): string[] {
  const faults: string[] = []
  const [first, ...others] = peers.map((peer) => mapFromDoc(peer.doc, mapId))
  if (others.some((other) => !isDeepStrictEqual(other, first))) faults.push('The maps of two people differ when both have heard everything.')
  const reading = readMap(first!)
  faults.push(...checkMap(reading.map).map((problem) => `The map as read has a problem: ${problem.message}`))
  if (readMap(reading.map).problems.length > 0) faults.push('The map as read does not read clean.')
  for (const peer of peers) {
    const { map } = peer.reader.read()
    if (!isDeepStrictEqual(map, reading.map)) faults.push('What somebody’s screen shows is not what a fresh reading gives.')
    faults.push(...checkUpdateShape(peer.doc).map((problem) => `The document has a shape that the server refuses: ${problem.message}`))
  }
  return faults
}
