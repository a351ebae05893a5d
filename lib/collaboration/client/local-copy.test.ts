import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mapFromDoc } from '../map-doc.ts'
import { mapRoom } from '../room-name.ts'
import { createCollaborationServer } from '../server/create-collaboration-server.ts'
import { memoryParts } from '../testing/memory-parts.ts'
import { listen, testOrigin, webSocketFrom } from '../testing/test-server.ts'
import { until } from '../testing/until.ts'
import { forgetLocalCopies } from './local-copies.ts'
import { openLiveMap, type LiveMapHandle } from './open-live-map.ts'

let parts: ReturnType<typeof memoryParts>
let running: Awaited<ReturnType<typeof listen>>
let mapId: string
let port = 0
let online = true
let opened: LiveMapHandle[]
let count = 0

beforeEach(async () => {
  mapId = `map-${++count}`
  parts = memoryParts()
  parts.addMap(mapId)
  parts.roles.set('ada', 'editor')
  opened = []
  online = true
  running = await serve(0)
  port = running.port
})

afterEach(async () => {
  for (const map of opened) map.close()
  await running.close()
})

function serve(at: number) {
  return listen(createCollaborationServer({ ...parts, publicOrigins: [testOrigin], limits: { pollEvery: 50, lingerFor: 0 } }), at)
}

/** A tab of Ada's browser. */
function tab(): LiveMapHandle {
  const map = openLiveMap({
    mapId,
    user: { id: 'ada', name: 'Ada' },
    webSocket: webSocketFrom(testOrigin),
    getTicket: async () => {
      if (!online) throw new Error('no network')
      return { ticket: parts.issue('ada', mapRoom(mapId)), room: mapRoom(mapId), url: `ws://127.0.0.1:${port}/collaboration` }
    },
  })
  opened.push(map)
  return map
}

const add = (map: LiveMapHandle, id: string) => map.run({ type: 'add', on: 'claim', item: { id, kind: 'claim', text: id, tags: [] } })
const claims = (map: LiveMapHandle) => [...map.state().map.claims.keys()]

function logged(): string[] {
  const doc = new Y.Doc()
  for (const row of parts.maps.get(mapId)!.rows) Y.applyUpdate(doc, row.update)
  return [...mapFromDoc(doc, mapId).claims.keys()]
}

async function workWithoutServer(): Promise<LiveMapHandle> {
  const map = tab()
  await until('saved', () => map.state().status === 'saved')
  add(map, 'a')
  await map.whenSaved()
  online = false
  await running.close()
  await until('offline', () => map.state().status === 'offline')
  add(map, 'b')
  // What the browser had no time to write is lost with the tab; a person does not close it within a few milliseconds.
  await new Promise((resolve) => setTimeout(resolve, 50))
  map.close()
  return map
}

it('[CO2] work done without a connection outlives the tab, goes on in the next, and is brought in', async () => {
  await workWithoutServer()
  const next = tab()
  await until('opened from the device', () => next.state().status === 'offline')
  expect(claims(next)).toEqual(['a', 'b'])
  add(next, 'c')
  expect(next.state().unsavedCount).toBe(2)
  running = await serve(port)
  online = true
  await next.whenSaved()
  expect(logged()).toEqual(['a', 'b', 'c'])
  await until('its line in the history', () => parts.maps.get(mapId)!.rows.at(-1)?.sentence === 'without a connection: added the claim “b” and added the claim “c”')
})

it('[CO8] work of an older epoch on the device is set aside and not merged', async () => {
  await workWithoutServer()
  parts.maps.set(mapId, { epoch: 2, rows: [] })
  running = await serve(port)
  online = true
  const next = tab()
  await until('the new state', () => next.state().status === 'saved' && next.state().setAside.length === 1)
  expect(claims(next)).toEqual([])
  expect(logged()).toEqual([])
  expect(next.state().setAside[0]?.file).toContain('"b"')
})

it('[CO8] a copy that held nothing unsaved just gives way to the new epoch', async () => {
  const map = tab()
  await until('saved', () => map.state().status === 'saved')
  add(map, 'a')
  await map.whenSaved()
  await new Promise((resolve) => setTimeout(resolve, 50))
  map.close()
  parts.maps.set(mapId, { epoch: 2, rows: [] })
  const next = tab()
  await until('the new state', () => next.state().status === 'saved' && claims(next).length === 0)
  expect(next.state().setAside).toEqual([])
})

it('[CO2] signing out leaves nothing on the device but what the server never had', async () => {
  const map = tab()
  await until('saved', () => map.state().status === 'saved')
  add(map, 'a')
  await map.whenSaved()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const saved = mapId
  mapId = `map-${++count}`
  parts.addMap(mapId)
  await workWithoutServer()
  await forgetLocalCopies()
  const kept = (await indexedDB.databases()).map(({ name }) => name)
  expect(kept).toContain(`sic-map:ada:${mapId}`)
  expect(kept).not.toContain(`sic-map:ada:${saved}`)
})
