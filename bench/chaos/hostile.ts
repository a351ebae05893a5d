import fc from 'fast-check'
import { WebSocket } from 'ws'
import * as Y from '../../lib/collaboration/testing/same-yjs.ts'
import { seededRandom } from '../../lib/collaboration/testing/random.ts'
import { craftedUpdate, mutatedUpdate } from '../../lib/collaboration/testing/hostile-update.ts'
import { memoryParts } from '../../lib/collaboration/testing/memory-parts.ts'
import { listen, testOrigin } from '../../lib/collaboration/testing/test-server.ts'
import { checkUpdateShape } from '../../lib/collaboration/check-update-shape.ts'
import { applyCommandToDoc, mapFromDoc } from '../../lib/collaboration/map-doc.ts'
import { mapRoom } from '../../lib/collaboration/room-name.ts'
import { createCollaborationServer } from '../../lib/collaboration/server/create-collaboration-server.ts'
import { Room } from '../../lib/collaboration/server/room.ts'
import { checkMap } from '../../lib/domain/argument/check-map.ts'
import { readMap } from '../../lib/domain/argument/read-map.ts'
import { commandArbitrary } from '../../lib/domain/testing/arbitraries.ts'

export interface HostileRun {
  updates: number
  refused: number
  unchanged: number
  taken: number
  frames: number
  faults: string[]
}

interface Valid {
  start: Uint8Array
  updates: readonly Uint8Array[]
}

const perMap = 500
const mapId = 'map-1'

/** Spoilt and crafted updates given to a room, and spoilt frames sent to a server by its socket. */
export async function runHostile({ updates, frames, seed, onProgress }: { updates: number; frames: number; seed: number; onProgress?: (done: number) => void }): Promise<HostileRun> {
  const run: HostileRun = { updates: 0, refused: 0, unchanged: 0, taken: 0, frames: 0, faults: [] }
  const onFault = (error: unknown) => run.faults.push(`The program would have crashed: ${String(error)}`)
  process.on('uncaughtException', onFault)
  process.on('unhandledRejection', onFault)
  const draw = seededRandom(seed)
  const random = (below: number) => Math.floor(draw() * below)
  try {
    const valid = validUpdates(seed)
    while (run.updates < updates) {
      await spoilOneMap(run, valid, random, Math.min(perMap, updates - run.updates))
      onProgress?.(run.updates)
    }
    await spoilFrames(run, valid, random, frames)
  } finally {
    process.off('uncaughtException', onFault)
    process.off('unhandledRejection', onFault)
  }
  return run
}

async function spoilOneMap(run: HostileRun, valid: Valid, random: (below: number) => number, count: number): Promise<void> {
  const parts = memoryParts()
  parts.addMap(mapId)
  parts.roles.set('ada', 'editor')
  const actor = { kind: 'user', userId: 'ada' } as const
  const room = await Room.open(mapId, parts.log, { onCommitted: () => {}, onEpoch: () => {} })
  await room.submit({ actor, update: valid.start })
  let before = stateOf(room.document)
  for (let index = 0; index < count; index++) {
    const update = random(5) === 0 ? craftedUpdate(random) : mutatedUpdate(valid.updates, random)
    const outcome = await room.submit({ actor, update })
    run.updates += 1
    const after = stateOf(room.document)
    if (outcome.kind === 'saved') {
      run.taken += 1
      const [problem] = checkUpdateShape(room.document)
      if (problem) run.faults.push(`Taken, and of a wrong shape: ${problem.message}`)
      if (checkMap(readMap(mapFromDoc(room.document, mapId)).map).length > 0) run.faults.push('Taken, and the map does not read clean.')
    } else {
      run[outcome.kind === 'refused' ? 'refused' : 'unchanged'] += 1
      if (before !== after) run.faults.push('Refused, and the live document has changed.')
    }
    before = after
  }
  room.destroy()
}

function stateOf(doc: Y.Doc): string {
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')
}

/** A map, and what people who have it send: each update is somebody's first edit on it. */
function validUpdates(seed: number): Valid {
  const base = new Y.Doc()
  for (const command of fc.sample(commandArbitrary, { seed, numRuns: 60 })) applyCommandToDoc(base, command)
  const start = Y.encodeStateAsUpdate(base)
  const updates = fc.sample(commandArbitrary, { seed: seed + 1, numRuns: 600 }).flatMap((command) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, start)
    let sent: Uint8Array | undefined
    doc.on('update', (update: Uint8Array) => (sent = update))
    return applyCommandToDoc(doc, command).ok && sent ? [sent] : []
  })
  return { start, updates }
}

/** Frames on real sockets; an honest person's socket must work on beside them and after them. */
async function spoilFrames(run: HostileRun, valid: Valid, random: (below: number) => number, count: number): Promise<void> {
  const parts = memoryParts()
  parts.addMap(mapId)
  parts.roles.set('ada', 'editor')
  parts.roles.set('eve', 'editor')
  const server = createCollaborationServer({ log: parts.log, tickets: parts.tickets, access: parts.access, publicOrigins: [testOrigin], report: () => {} })
  const { url, close } = await listen(server)
  const name = mapRoom(mapId)
  while (run.frames < count) {
    const socket = new WebSocket(url, { origin: testOrigin })
    socket.on('error', () => {})
    const opened = await new Promise<boolean>((resolve) => {
      socket.once('open', () => resolve(true))
      socket.once('close', () => resolve(false))
    })
    if (!opened) continue
    if (random(3) > 0) socket.send(frame(name, 2, token(parts.issue('eve', name))))
    for (let index = 1 + random(60); index > 0 && socket.readyState === WebSocket.OPEN && run.frames < count; index--) {
      socket.send(spoiltFrame(name, valid, random))
      run.frames += 1
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
    socket.terminate()
  }
  if (!(await stillServes(url, name, parts.issue('ada', name)))) run.faults.push('After the spoilt frames the server lets nobody in.')
  await close()
}

function spoiltFrame(name: string, valid: Valid, random: (below: number) => number): Uint8Array {
  const update = mutatedUpdate(valid.updates, random)
  switch (random(4)) {
    case 0:
      return Uint8Array.from({ length: random(300) }, () => random(256))
    case 1:
      return frame(name, random(12), update)
    case 2:
      return frame(name, 0, Buffer.concat([Buffer.from([random(4)]), varBytes(update)]))
    default:
      return mutatedUpdate([frame(name, 0, Buffer.concat([Buffer.from([2]), varBytes(valid.updates[random(valid.updates.length)]!)]))], random)
  }
}

/** A Hocuspocus frame: the room's name, a type, the rest. */
function frame(name: string, type: number, rest: Uint8Array): Uint8Array {
  return Buffer.concat([varBytes(Buffer.from(name)), Buffer.from([type]), rest])
}

function token(ticket: string): Uint8Array {
  return Buffer.concat([Buffer.from([0]), varBytes(Buffer.from(JSON.stringify({ ticket })))])
}

function varBytes(bytes: Uint8Array): Uint8Array {
  const length: number[] = []
  for (let rest = bytes.length; ; rest >>>= 7) {
    if (rest < 128) {
      length.push(rest)
      return Buffer.concat([Buffer.from(length), bytes])
    }
    length.push((rest & 127) | 128)
  }
}

async function stillServes(url: string, name: string, ticket: string): Promise<boolean> {
  const socket = new WebSocket(url, { origin: testOrigin })
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), 5_000)
    socket.on('error', () => resolve(false))
    socket.on('open', () => socket.send(frame(name, 2, token(ticket))))
    socket.on('message', (data: Buffer) => {
      // The answer to being let in carries the right to read or write.
      if (data.includes('read-only') || data.includes('readonly') || data.includes('read-write')) {
        clearTimeout(timer)
        socket.terminate()
        resolve(true)
      }
    })
  })
}
