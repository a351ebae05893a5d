import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { openLiveMap, type LiveMapHandle } from '../client/open-live-map.ts'
import { mapRoom } from '../room-name.ts'
import { memoryParts } from '../testing/memory-parts.ts'
import { testOrigin, webSocketFrom } from '../testing/test-server.ts'
import { until } from '../testing/until.ts'
import { createCollaborationServer, type CollaborationServer } from './create-collaboration-server.ts'

const mapId = 'map-1'
let parts: ReturnType<typeof memoryParts>
let server: CollaborationServer
let http: Server
/** The server's ends of all sockets there were, in order. */
let ends: Duplex[]
let opened: LiveMapHandle[]

beforeEach(async () => {
  parts = memoryParts()
  parts.addMap(mapId)
  for (const name of ['ada', 'ben']) parts.roles.set(name, 'editor')
  ends = []
  opened = []
  server = createCollaborationServer({ ...parts, publicOrigins: [testOrigin], limits: { lingerFor: 0, outboxBytes: 64 * 1024, inboxFrames: 4 }, report: () => {} })
  http = createServer()
  http.on('upgrade', (request, socket, head) => {
    ends.push(socket)
    server.handleUpgrade(request, socket, head)
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  vi.restoreAllMocks()
  for (const map of opened) map.close()
  await server.close()
  http.closeAllConnections()
  await new Promise((resolve) => http.close(resolve))
})

async function joined(userId: string): Promise<LiveMapHandle> {
  const map = openLiveMap({
    mapId,
    user: { id: userId, name: userId },
    localCopy: false,
    webSocket: webSocketFrom(testOrigin),
    getTicket: async () => ({ ticket: parts.issue(userId, mapRoom(mapId)), room: mapRoom(mapId), url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/collaboration` }),
  })
  opened.push(map)
  await until(`${userId} is in`, () => map.state().status === 'saved')
  return map
}

function add(map: LiveMapHandle, id: string, text = id): void {
  map.run({ type: 'add', on: 'claim', item: { id, kind: 'claim', text, tags: [] } })
}

it('[CO19] lets go of a socket that takes nothing in any more; its person is back by themselves with all that was done', async () => {
  const ada = await joined('ada')
  const ben = await joined('ben')
  // As when the other end reads nothing and all that the system keeps for it is full.
  ends[0]!.cork()
  for (let n = 0; n < 12; n++) add(ben, `b${n}`, 'long '.repeat(2_000))
  await ben.whenSaved()
  await until('Ada has it all', () => ada.state().map.claims.size === 12)
  expect(ends).toHaveLength(3)
  expect(ends[0]!.destroyed).toBe(true)
  add(ada, 'a', 'and goes on')
  await ada.whenSaved()
})

it('[CO19] does not read a socket that sends faster than can be written, and loses nothing of it', async () => {
  const [paused, resumed] = [vi.spyOn(WebSocket.prototype, 'pause'), vi.spyOn(WebSocket.prototype, 'resume')]
  const ada = await joined('ada')
  const ben = await joined('ben')
  parts.switches.delay = 5
  for (let n = 0; n < 60; n++) add(ada, `a${n}`)
  await until('Ada has to wait', () => paused.mock.calls.length > 0)
  add(ben, 'b')
  await Promise.all([ada.whenSaved(), ben.whenSaved()])
  expect(resumed.mock.calls.length).toBe(paused.mock.calls.length)
  await until('both have all', () => ben.state().map.claims.size === 61 && ada.state().map.claims.size === 61)
  expect(ends).toHaveLength(2)
})
