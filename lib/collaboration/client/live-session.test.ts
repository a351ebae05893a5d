import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mapFromDoc } from '../map-doc.ts'
import { mapRoom } from '../room-name.ts'
import { createCollaborationServer } from '../server/create-collaboration-server.ts'
import { memoryParts } from '../testing/memory-parts.ts'
import { listen, testOrigin, webSocketFrom } from '../testing/test-server.ts'
import { until } from '../testing/until.ts'
import { forgetLocalCopies, listLocalCopies } from './local-copies.ts'
import { openLiveMap, type LiveMapHandle } from './open-live-map.ts'
import { TicketNotNow, TicketRefused } from './ticket.ts'

let parts: ReturnType<typeof memoryParts>
let running: Awaited<ReturnType<typeof listen>>
let mapId: string
let port = 0
let refuse: Error | null = null
let opened: LiveMapHandle[]
let count = 0

beforeEach(async () => {
  mapId = `session-${++count}`
  parts = memoryParts()
  parts.addMap(mapId)
  parts.roles.set('ada', 'editor')
  opened = []
  refuse = null
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

function tab(): LiveMapHandle {
  const map = openLiveMap({
    mapId,
    user: { id: 'ada', name: 'Ada' },
    webSocket: webSocketFrom(testOrigin),
    getTicket: async () => {
      if (refuse !== null) throw refuse
      return { ticket: parts.issue('ada', mapRoom(mapId)), room: mapRoom(mapId), url: `ws://127.0.0.1:${port}/collaboration` }
    },
  })
  opened.push(map)
  return map
}

async function saved(): Promise<LiveMapHandle> {
  const map = tab()
  await until('saved', () => map.state().status === 'saved')
  return map
}

const add = (map: LiveMapHandle, id: string) => map.run({ type: 'add', on: 'claim', item: { id, kind: 'claim', text: id, tags: [] } })
const claims = (map: LiveMapHandle) => [...map.state().map.claims.keys()].sort()
const here = async () => (await listLocalCopies()).find((copy) => copy.mapId === mapId)

function logged(): string[] {
  const doc = new Y.Doc()
  for (const row of parts.maps.get(mapId)!.rows) Y.applyUpdate(doc, row.update)
  return [...mapFromDoc(doc, mapId).claims.keys()].sort()
}

/** Cuts the map off from its server. */
async function cutOff(map: LiveMapHandle, why: Error): Promise<void> {
  refuse = why
  await running.close()
  await until('cut off', () => !['saved', 'saving'].includes(map.state().status))
}

async function backAgain(): Promise<void> {
  running = await serve(port)
  refuse = null
}

it('[CO31] a server that is there and cannot serve is told from one that is away', async () => {
  const map = await saved()
  await cutOff(map, new TicketNotNow('503'))
  add(map, 'a')
  await until('waiting', () => map.state().status === 'waiting')
  refuse = new Error('no network')
  map.reconnect()
  await until('offline', () => map.state().status === 'offline')
  expect(map.state()).toMatchObject({ unsavedCount: 1, keptOnDevice: true, canEdit: true })
  await backAgain()
  await map.whenSaved()
  expect(logged()).toEqual(['a'])
})

it('[CO34] whoever is signed out goes on, and what they did is saved when they are signed in again', async () => {
  const map = await saved()
  await cutOff(map, new TicketRefused('signed out', 'signed-out'))
  await until('signed out', () => map.state().status === 'signed-out')
  expect(add(map, 'a').ok).toBe(true)
  await until('on the device', async () => (await here())?.unsaved === 1)
  await backAgain()
  expect(map.state().status).toBe('signed-out')
  map.reconnect()
  await map.whenSaved()
  expect(logged()).toEqual(['a'])
  expect(map.undo().ok).toBe(true)
})

it('[CO34] nothing is saved under the name of somebody else who signed in', async () => {
  const map = await saved()
  await cutOff(map, new TicketRefused('somebody else', 'someone-else'))
  await until('somebody else', () => map.state().status === 'someone-else')
  expect(add(map, 'a').ok).toBe(false)
  expect(logged()).toEqual([])
})

it('[CO35] a removal is not taken for a session that has ended', async () => {
  const map = await saved()
  parts.roles.delete('ada')
  await until('removed', () => map.state().status === 'removed')
  const other = `session-${++count}`
  mapId = other
  parts.addMap(other)
  parts.roles.set('ada', 'editor')
  const second = await saved()
  refuse = new TicketRefused('signed out', 'signed-out')
  parts.roles.delete('ada')
  await until('signed out', () => second.state().status === 'signed-out')
})

it('[CO35] whoever is removed with unsaved work finds it set aside, with what it was', async () => {
  const map = await saved()
  await cutOff(map, new Error('no network'))
  add(map, 'a')
  refuse = new TicketRefused('gone')
  map.reconnect()
  await until('set aside', () => map.state().status === 'removed' && map.state().setAside.length === 1)
  expect(map.state().setAside[0]).toMatchObject({ reason: 'removed', edits: [{ command: { type: 'add' } }] })
  expect(map.state().setAside[0]?.file).toContain('"a"')
  await until('the copy is gone', async () => (await here()) === undefined)
  running = await serve(port)
})

it('[CO32] what two tabs left unsent is counted, brought in by the next, and forgotten only then', async () => {
  const one = await saved()
  const two = await saved()
  await cutOff(one, new Error('no network'))
  await until('both', () => two.state().status === 'offline')
  add(one, 'a')
  add(two, 'b')
  await until('on the device', async () => (await here())?.unsaved === 2)
  one.close()
  two.close()
  await forgetLocalCopies()
  const next = tab()
  await until('opened', () => next.state().status === 'offline')
  expect(claims(next)).toEqual(['a', 'b'])
  expect(next.state().unsavedCount).toBe(2)
  await backAgain()
  await next.whenSaved()
  expect(logged()).toEqual(['a', 'b'])
  await until('nothing unsaved', async () => (await here())?.unsaved === 0)
})

it('[CO32] an open tab sends what a closed one left', async () => {
  const one = await saved()
  const two = await saved()
  await cutOff(one, new Error('no network'))
  await until('both', () => two.state().status === 'offline')
  add(two, 'b')
  await until('on the device', async () => (await here())?.unsaved === 1)
  two.close()
  await backAgain()
  await until('sent', () => logged().includes('b'))
  await until('nothing unsaved', async () => (await here())?.unsaved === 0)
})

it('[CO33] what a closed tab left is offered again as edits after the map’s epoch changed', async () => {
  const map = await saved()
  await cutOff(map, new Error('no network'))
  add(map, 'a')
  await until('on the device', async () => (await here())?.unsaved === 1)
  map.close()
  parts.maps.set(mapId, { epoch: 2, rows: [] })
  await backAgain()
  const next = tab()
  await until('set aside', () => next.state().status === 'saved' && next.state().setAside.length === 1)
  const [copy] = next.state().setAside
  expect(copy).toMatchObject({ reason: 'epoch' })
  expect(copy?.onlyHere).toBeUndefined()
  expect(next.tryAgain(copy!.id)).toEqual({ made: 1, failed: 0 })
  await next.whenSaved()
  expect(logged()).toEqual(['a'])
  next.forget(copy!.id)
  next.keepAgain(copy!)
  await until('brought back', () => next.state().setAside.length === 1)
  const third = tab()
  await until('in every tab', () => third.state().setAside.length === 1)
})

it('[CO32] a copy that was cleared away under an open tab is begun again with the next edit', async () => {
  const map = await saved()
  await cutOff(map, new Error('no network'))
  await forgetLocalCopies()
  add(map, 'a')
  await until('on the device', async () => (await here())?.unsaved === 1)
  map.close()
  const next = tab()
  await until('opened', () => claims(next).includes('a'))
  await backAgain()
})

it('[CO32] a tab without a connection shows what another one does, and it is sent once', async () => {
  const one = await saved()
  const two = await saved()
  await cutOff(one, new Error('no network'))
  await until('both', () => two.state().status === 'offline')
  add(one, 'a')
  await until('seen beside it', () => claims(two).includes('a'))
  expect(two.state().unsavedCount).toBe(0)
  expect(two.run({ type: 'edit-text', id: 'a', text: 'in both' }).ok).toBe(true)
  await until('seen back', () => one.state().map.claims.get('a')?.text === 'in both')
  await backAgain()
  await Promise.all([one.whenSaved(), two.whenSaved()])
  expect(logged()).toEqual(['a'])
  await until('nothing unsaved', async () => (await here())?.unsaved === 0)
})

it('[CO33] while the map is loaded anew, what was there stays in view and cannot be changed', async () => {
  const map = await saved()
  add(map, 'a')
  await map.whenSaved()
  await until('nothing unsaved, here or on the device', async () => map.state().unsavedCount === 0 && (await here())?.unsaved === 0)
  let seen: ReturnType<LiveMapHandle['state']>[] = []
  map.subscribe(() => seen.push(map.state()))
  await cutOff(map, new Error('no network'))
  const rows = parts.maps.get(mapId)!.rows
  parts.maps.set(mapId, { epoch: 2, rows })
  seen = []
  await backAgain()
  map.reconnect()
  await until('loaded anew', () => map.state().status === 'saved' && seen.some(({ renewing }) => renewing))
  expect(seen.every((state) => state.map.claims.has('a'))).toBe(true)
  expect(seen.filter(({ renewing }) => renewing).every(({ canEdit, status }) => !canEdit && status === 'loading')).toBe(true)
  expect(map.state()).toMatchObject({ renewing: false, canEdit: true, setAside: [] })
})
