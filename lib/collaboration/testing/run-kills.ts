import { fork, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { system, type Actor } from '../../data/actor.ts'
import { issueTicket } from '../../data/tickets.ts'
import { loadMapState } from '../../data/update-log.ts'
import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import type { MapId } from '../../domain/ids.ts'
import { openLiveMap } from '../client/open-live-map.ts'
import { mapFromDoc } from '../map-doc.ts'
import { mapRoom } from '../room-name.ts'
import { documentFrom } from '../server/document-from.ts'
import { seededRandom } from './random.ts'
import { testOrigin, webSocketFrom } from './test-server.ts'
import { until } from './until.ts'
import { Writer } from './writer.ts'

export interface KillRun {
  kills: number
  edits: number
  /** Edits that a client showed as saved at the moment of some kill, and at the end. */
  savedAtKills: number
  saved: number
  /** Saved edits that the log did not have; must be none. */
  lost: string[]
  /** Whether all replicas and a fresh load of the log were equal in the end. */
  equal: boolean
  /** Work that clients had to set aside; must be none, because nobody did anything wrong. */
  setAside: number
}

export interface KillOptions {
  mapId: MapId
  /** One writer each. */
  people: Extract<Actor, { kind: 'user' }>[]
  servingUrl: string
  seed: number
  kills: readonly Blow[]
  /** Needed where the database is killed; it must come back at the same address. */
  database?: { kill(): Promise<void>; start(): Promise<void> }
  /** Needed where the database's disk is filled up. `free` brings the database back where that has ended it. */
  disk?: { fill(): Promise<void>; free(): Promise<void> }
  /** Needed where the server gets no connection to the database, or no answer on those it has. */
  pool?: { take(): Promise<void>; give(): Promise<void> }
}

/** What is done to the server or to what it stands on, in mid-edit. */
export type Blow = 'server' | 'database' | 'both' | 'disk' | 'pool'

/**
 * Kills the server in mid-edit, again and again, or takes away what it stands on, and looks in the log for everything that was shown as saved. The edits
 * follow from the seed; when the kills fall does too, but what has arrived by then is up to the machine.
 */
export async function runKills({ mapId, people, servingUrl, seed, kills, database, disk, pool }: KillOptions): Promise<KillRun> {
  const random = seededRandom(seed)
  const port = await freePort()
  let server = await startServer(servingUrl, port)
  const writers = people.map((actor, i) => {
    const map = openLiveMap({
      mapId,
      user: { id: actor.userId, name: `writer ${i}` },
      localCopy: false,
      webSocket: webSocketFrom(testOrigin),
      getTicket: async () => {
        const room = mapRoom(mapId)
        const { ticket } = await issueTicket(actor, { map: mapId, room })
        return { ticket, room, url: `ws://127.0.0.1:${port}/collaboration` }
      },
    })
    return new Writer(`w${i}x`, map, seededRandom(seed * 31 + i))
  })
  const lost: string[] = []
  let savedAtKills = 0
  try {
    await until('all writers are in', () => writers.every(({ map }) => map.state().status === 'saved'), 20_000)
    const typing = setInterval(() => writers.forEach((writer) => writer.map.state().unsavedCount < 60 && writer.edit()), 20)
    try {
      for (const [dealt, target] of kills.entries()) {
        const last = kills[dealt - 1]
        const before = writers.reduce((sum, writer) => sum + writer.savedEdits, 0)
        // A busy machine takes its time to start PostgreSQL and a server anew; who is stuck stays stuck.
        await until('something was saved', () => writers.reduce((sum, writer) => sum + writer.savedEdits, 0) > before, 90_000).catch((error: Error) => {
          const states = writers.map(({ map }) => `${map.state().status}, ${map.pending()} pending`)
          throw new Error(`${error.message} (after ${dealt} of ${kills.length} blows, the last: ${last ?? 'none'}; writers: ${states.join('; ')})`)
        })
        await new Promise((resolve) => setTimeout(resolve, 50 + random() * 300))
        if (target === 'database' || target === 'both') await database?.kill()
        if (target === 'server' || target === 'both') await killServer(server)
        const trouble = target === 'disk' ? disk?.fill() : target === 'pool' ? pool?.take() : undefined
        if (trouble !== undefined) {
          await trouble
          // The server goes on as well as it can.
          await new Promise((resolve) => setTimeout(resolve, 1_000 + random() * 3_000))
        }
        const saved = writers.map((writer) => writer.savedEdits)
        savedAtKills += saved.reduce((sum, count) => sum + count, 0)
        if (target === 'database' || target === 'both') await database?.start()
        if (target === 'disk') await disk?.free()
        if (target === 'pool') await pool?.give()
        const logged = await loadLog(mapId)
        writers.forEach((writer, i) => lost.push(...writer.lostIn(logged, saved[i])))
        if (target === 'server' || target === 'both') server = await startServer(servingUrl, port)
        for (const { map } of writers) map.reconnect()
      }
    } finally {
      clearInterval(typing)
    }
    await Promise.all(writers.map(({ map }) => map.whenSaved()))
    const logged = await loadLog(mapId)
    for (const writer of writers) lost.push(...writer.lostIn(logged, writer.edits))
    const fresh = print(logged)
    let equal = true
    await until('replicas are equal', () => writers.every(({ map }) => print(map.state().stored) === fresh), 5_000).catch(() => (equal = false))
    return {
      kills: kills.length,
      edits: writers.reduce((sum, writer) => sum + writer.edits, 0),
      savedAtKills,
      saved: writers.reduce((sum, writer) => sum + writer.savedEdits, 0),
      lost,
      equal,
      setAside: writers.reduce((sum, { map }) => sum + map.state().setAside.length, 0),
    }
  } finally {
    for (const { map } of writers) map.close()
    await killServer(server)
  }
}

async function loadLog(mapId: MapId): Promise<ArgumentMap> {
  return mapFromDoc(documentFrom(await loadMapState(system, mapId)), mapId)
}

function print(map: ArgumentMap): string {
  return JSON.stringify([map.title, [...map.claims], [...map.relations], [...map.evidence]])
}

const program = fileURLToPath(new URL('live-server-process.ts', import.meta.url))

function startServer(servingUrl: string, port: number): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = fork(program, { env: { ...process.env, DATABASE_SERVING_URL: servingUrl, PORT: String(port) }, execArgv: ['--disable-warning=ExperimentalWarning'] })
    child.once('message', () => resolve(child))
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it served`)))
  })
}

function killServer(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
