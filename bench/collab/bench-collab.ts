import { fork, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from '../../lib/collaboration/testing/same-yjs.ts'
import { openLiveMap, type LiveMapHandle } from '../../lib/collaboration/client/open-live-map.ts'
import { mapRoom } from '../../lib/collaboration/room-name.ts'
import { testOrigin, webSocketFrom } from '../../lib/collaboration/testing/test-server.ts'
import { until } from '../../lib/collaboration/testing/until.ts'
import { connect, disconnect } from '../../lib/data/database.ts'
import { createMap } from '../../lib/data/maps.ts'
import { aGroup, aMember } from '../../lib/data/testing/a-group.ts'
import { issueTicket } from '../../lib/data/tickets.ts'
import { migrate } from '../../lib/server/migrate.ts'
import { startPostgres } from '../../lib/server/postgres/start-postgres.ts'
import { prepareServingRole } from '../../lib/server/serving-role.ts'
import type { BenchOptions, BenchTable } from '../bench-table.ts'
import { measureLoad, type LoadFigures, type LoadPeer } from './measure-load.ts'
import { processUse, type ProcessUse } from './process-use.ts'

const people = 100
const rate = 25
const seconds = 20

interface Measured {
  name: string
  figures: LoadFigures
  before: ProcessUse | null
  idle: ProcessUse | null
  after: ProcessUse | null
}

/** A hundred editors on one map, 25 edits a second in all: our server, and a stock Hocuspocus server with its Database extension. */
export async function bench({ seed }: BenchOptions): Promise<BenchTable[]> {
  const data = mkdtempSync(join(tmpdir(), 'sic-collab-'))
  chmodSync(data, 0o755)
  const postgres = await startPostgres(data)
  await migrate(postgres.ownerUrl)
  const { url } = await prepareServingRole({ ownerUrl: postgres.ownerUrl, secret: 'for trials only', role: 'sic_bench' })
  connect({ url, poolSize: 8 })
  try {
    return [tableOf([await measureOurs(url, seed), await measureStock(postgres.ownerUrl, seed)], seed)]
  } finally {
    await disconnect()
    await postgres.stop()
    rmSync(data, { recursive: true, force: true })
    rmSync(postgres.folder, { recursive: true, force: true })
  }
}

function tableOf(measured: readonly Measured[], seed: number): BenchTable {
  return {
    title: `collab: ${people} editors on one map, ${rate} edits/s in all, ${seconds} s`,
    columns: ['server', 'edits', 'seen p50 (ms)', 'seen p95 (ms)', 'saved p50 (ms)', 'saved p95 (ms)', 'missing', 'memory at rest (MB)', 'memory per 100 people (MB)', 'memory after (MB)', 'processor per 100 people (%)'],
    rows: measured.map(({ name, figures, before, idle, after }) => [
      name, figures.edits, figures.seen50, figures.seen95, figures.saved50, figures.saved95, figures.missing,
      megabytes(before), before && idle ? perHundred(idle.memory - before.memory) : '–', megabytes(after), after && idle ? perHundred(((after.processor - idle.processor) / seconds) * 100) : '–',
    ]),
    notes: [`Seed ${seed}. The load generator and PostgreSQL run beside the server.`, '“Saved” is what the client shows: with ours it is in the log on disk; with the stock server it has arrived and is stored some seconds later.'],
  }
}

/** Of one processor: 100 % is a whole one. */
function perHundred(value: number): number {
  return Math.round((value / people) * 100)
}

function megabytes(use: ProcessUse | null): number | string {
  return use ? Math.round(use.memory) : '–'
}

async function measureOurs(url: string, seed: number): Promise<Measured> {
  const port = await freePort()
  const server = await startServer('../../lib/collaboration/testing/live-server-process.ts', { DATABASE_SERVING_URL: url, PORT: String(port) })
  const before = processUse(server.pid!)
  const group = await aGroup()
  const mapId = (await createMap(group.editor, { group: group.id, title: 'Under load' })).id
  const maps: LiveMapHandle[] = []
  for (let index = 0; index < people; index++) {
    const person = await aMember(group.id, 'editor')
    const room = mapRoom(mapId)
    maps.push(
      openLiveMap({
        mapId,
        user: { id: person.userId, name: `editor ${index}` },
        localCopy: false,
        webSocket: webSocketFrom(testOrigin),
        getTicket: async () => ({ ...(await issueTicket(person, { map: mapId, room })), room, url: `ws://127.0.0.1:${port}/collaboration` }),
      }),
    )
  }
  await until('all are in', () => maps.every((map) => map.state().status === 'saved'), 60_000)
  const idle = processUse(server.pid!)
  const peers = maps.map((map): LoadPeer => ({
    subscribe: map.subscribe,
    has: (id) => map.state().stored.claims.has(id),
    add: (id) => void map.run({ type: 'add', on: 'claim', item: { id, kind: 'claim', text: `The claim ${id}.`, tags: [] } }),
    saved: () => map.whenSaved(),
  }))
  const figures = await measureLoad(peers, { rate, seconds, seed })
  const after = processUse(server.pid!)
  for (const map of maps) map.close()
  await stopServer(server)
  return { name: 'Sic et Non', figures, before, idle, after }
}

async function measureStock(url: string, seed: number): Promise<Measured> {
  const port = await freePort()
  const server = await startServer('stock-server-process.js', { DATABASE_URL: url, PORT: String(port) })
  const before = processUse(server.pid!)
  const providers = Array.from({ length: people }, () => {
    const websocketProvider = new HocuspocusProviderWebsocket({ url: `ws://127.0.0.1:${port}`, WebSocketPolyfill: WebSocket })
    const provider = new HocuspocusProvider({ name: 'under-load', document: new Y.Doc(), websocketProvider })
    provider.attach()
    return { provider, websocketProvider }
  })
  await until('all are in', () => providers.every(({ provider }) => provider.isSynced), 60_000)
  const idle = processUse(server.pid!)
  const peers = providers.map(({ provider }): LoadPeer => ({
    subscribe(listener) {
      provider.document.on('update', listener)
      return () => provider.document.off('update', listener)
    },
    has: (id) => provider.document.getMap('claims').has(id),
    add: (id) => void provider.document.getMap('claims').set(id, new Y.Map<unknown>([['id', id], ['kind', 'claim'], ['text', new Y.Text(`The claim ${id}.`)]])),
    saved: () => until('saved', () => !provider.hasUnsyncedChanges, 10_000),
  }))
  const figures = await measureLoad(peers, { rate, seconds, seed })
  const after = processUse(server.pid!)
  for (const { provider, websocketProvider } of providers) {
    provider.destroy()
    websocketProvider.destroy()
  }
  await stopServer(server)
  return { name: 'stock Hocuspocus with Database', figures, before, idle, after }
}

function startServer(program: string, settings: Record<string, string>): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(program, import.meta.url)), { env: { ...process.env, ...settings }, execArgv: ['--disable-warning=ExperimentalWarning'] })
    child.once('message', () => resolve(child))
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it served.`)))
  })
}

function stopServer(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
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
