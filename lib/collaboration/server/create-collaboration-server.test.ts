import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { openLiveMap, type LiveMapHandle } from '../client/open-live-map.ts'
import { mapFromDoc } from '../map-doc.ts'
import { mapRoom } from '../room-name.ts'
import { memoryParts } from '../testing/memory-parts.ts'
import { listen, testOrigin, webSocketFrom } from '../testing/test-server.ts'
import { until } from '../testing/until.ts'
import { createCollaborationServer, type CollaborationServer } from './create-collaboration-server.ts'

const mapId = 'map-1'
let parts: ReturnType<typeof memoryParts>
let server: CollaborationServer
let running: Awaited<ReturnType<typeof listen>>
let opened: LiveMapHandle[]
let sockets: WebSocket[]
const reports: string[] = []

beforeEach(async () => {
  parts = memoryParts()
  parts.addMap(mapId)
  for (const name of ['ada', 'ben', 'cyr']) parts.roles.set(name, 'editor')
  parts.roles.set('vera', 'viewer')
  reports.length = 0
  opened = []
  sockets = []
  server = createCollaborationServer({ ...parts, publicOrigins: [testOrigin], limits: { pollEvery: 50, lingerFor: 0, retryFor: 200 }, report: (line) => reports.push(line) })
  running = await listen(server)
})

afterEach(async () => {
  for (const map of opened) map.close()
  for (const socket of sockets) socket.terminate()
  parts.switches.down = false
  await running.close()
})

function join(userId: string): LiveMapHandle {
  const map = openLiveMap({
    mapId,
    user: { id: userId, name: userId },
    localCopy: false,
    webSocket: webSocketFrom(testOrigin),
    getTicket: async () => ({ ticket: parts.issue(userId, mapRoom(mapId)), room: mapRoom(mapId), url: running.url }),
  })
  opened.push(map)
  return map
}

async function joined(userId: string): Promise<LiveMapHandle> {
  const map = join(userId)
  await until(`${userId} is in`, () => ['saved', 'read-only'].includes(map.state().status))
  return map
}

function add(map: LiveMapHandle, id: string, text: string) {
  return map.run({ type: 'add', on: 'claim', item: { id, kind: 'claim', text, tags: [] } })
}

function texts(map: LiveMapHandle): string[] {
  return [...map.state().map.claims.values()].map((claim) => claim.text)
}

/** What a fresh reader of the log would see. */
function logged(): string[] {
  const doc = new Y.Doc()
  for (const row of parts.maps.get(mapId)!.rows) Y.applyUpdate(doc, row.update)
  return [...mapFromDoc(doc, mapId).claims.values()].map((claim) => claim.text)
}

/** A socket that speaks the protocol by hand. */
async function rawSocket(origin: string | undefined = testOrigin) {
  const socket = new (webSocketFrom(origin))(running.url)
  sockets.push(socket)
  const heard: string[] = []
  const outcome = new Promise<number>((resolve) => socket.on('close', resolve))
  socket.on('message', (data: Buffer) => heard.push(data.toString('latin1')))
  const open = await new Promise<boolean>((resolve) => {
    socket.on('open', () => resolve(true))
    socket.on('close', () => resolve(false))
  })
  return { socket, open, heard, closed: outcome }
}

function frame(type: number, write: (encoder: encoding.Encoder) => void, room = mapRoom(mapId)): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, room)
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const authFrame = (token: string) =>
  frame(2, (encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, token)
  })
const syncFrame = (kind: number, payload: Uint8Array) =>
  frame(0, (encoder) => {
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, payload)
  })

describe('a live map', () => {
  it('[CO1] two people see one another’s edits, and both end with what the log holds', async () => {
    const ada = await joined('ada')
    const ben = await joined('ben')
    add(ada, 'a', 'from Ada')
    add(ben, 'b', 'from Ben')
    await until('both have both', () => texts(ada).length === 2 && texts(ben).length === 2)
    await Promise.all([ada.whenSaved(), ben.whenSaved()])
    expect(texts(ada)).toEqual(texts(ben))
    expect(logged()).toEqual(texts(ada))
    expect(ada.state().status).toBe('saved')
  })

  it('[CO2] shows nothing as saved while the database is down, and saves it when it is back', async () => {
    const ada = await joined('ada')
    parts.switches.down = true
    add(ada, 'a', 'written in bad weather')
    await until('the socket is gone', () => ['waiting', 'offline'].includes(ada.state().status))
    expect(ada.state().unsavedCount).toBe(1)
    expect(logged()).toEqual([])
    parts.switches.down = false
    await ada.whenSaved()
    expect(logged()).toEqual(['written in bad weather'])
    expect(ada.state()).toMatchObject({ status: 'saved', unsavedCount: 0 })
  })

  it('[CO2] keeps what is done without a server and brings it in later', async () => {
    const ada = await joined('ada')
    const { port } = running
    await running.close()
    await until('offline', () => ada.state().status === 'offline')
    add(ada, 'a', 'one')
    add(ada, 'b', 'two')
    expect(ada.state().unsavedCount).toBe(2)
    server = createCollaborationServer({ ...parts, publicOrigins: [testOrigin], limits: { pollEvery: 50 } })
    running = await listen(server, port)
    add(ada, 'c', 'three')
    await ada.whenSaved()
    expect(logged()).toEqual(['one', 'two', 'three'])
  })

  it('[CO3] lets nobody in without a ticket, with a used one, or with one for another room', async () => {
    parts.addMap('map-2')
    const used = parts.issue('ada', mapRoom(mapId))
    for (const ticket of ['', 'invented', used, used, parts.issue('ada', mapRoom('map-2'))]) {
      const raw = await rawSocket()
      raw.socket.send(authFrame(JSON.stringify({ ticket })))
      raw.socket.send(syncFrame(0, Y.encodeStateVector(new Y.Doc())))
      if (ticket === used && raw.heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 100))
      else await raw.closed
      raw.socket.terminate()
    }
    expect(parts.maps.get(mapId)!.rows).toEqual([])
  })

  it('[CO3] refuses a socket from another site’s page, or from none', async () => {
    expect((await rawSocket('http://evil.test')).open).toBe(false)
    expect((await rawSocket('null')).open).toBe(false)
    expect((await rawSocket()).open).toBe(true)
  })

  it('[CO4] takes nothing from a reader, even past the program', async () => {
    const vera = await joined('vera')
    expect(vera.state().canEdit).toBe(false)
    expect(add(vera, 'a', 'mine').ok).toBe(false)

    const doc = new Y.Doc()
    doc.getMap('meta').set('title', 'taken over')
    const raw = await rawSocket()
    raw.socket.send(authFrame(JSON.stringify({ ticket: parts.issue('vera', mapRoom(mapId)) })))
    raw.socket.send(syncFrame(1, Y.encodeStateAsUpdate(doc)))
    await raw.closed
    expect(parts.maps.get(mapId)!.rows).toEqual([])
    expect(vera.state().map.title).toBe('')
  })

  it('[CO5] a removed member’s queued edits do not land, and the socket is gone', async () => {
    const ada = await joined('ada')
    const ben = await joined('ben')
    parts.switches.delay = 20
    for (let i = 0; i < 16; i++) add(ben, `b${i}`, `late ${i}`)
    parts.roles.delete('ben')
    const landed = parts.maps.get(mapId)!.rows.length
    await until('Ben is out', () => ben.state().status === 'removed' || ben.state().setAside.length > 0)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(parts.maps.get(mapId)!.rows.length).toBe(landed)
    expect(texts(ada)).toEqual(logged())
    await until('removed', () => ben.state().status === 'removed')
    expect(server.status().people).toBe(1)
    // What Ben had not saved is kept on his side.
    expect(ben.state().setAside).toHaveLength(1)
  })

  it('[CO6] garbage neither ends the server nor touches the map', async () => {
    const ada = await joined('ada')
    add(ada, 'a', 'untouched')
    await ada.whenSaved()
    const before = parts.maps.get(mapId)!.rows.length
    let state = 7
    const random = (below: number) => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state % below
    }
    const good = Y.encodeStateAsUpdate(exampleDoc())
    for (let round = 0; round < 60; round++) {
      const raw = await rawSocket()
      raw.socket.send(authFrame(JSON.stringify({ ticket: parts.issue('cyr', mapRoom(mapId)) })))
      raw.socket.send(syncFrame(1, new Uint8Array([0, 0])))
      const mutated = good.slice()
      for (let i = 0; i < 1 + random(4); i++) mutated[random(mutated.length)] = random(256)
      raw.socket.send(syncFrame(random(5), mutated.subarray(0, 1 + random(mutated.length))))
      raw.socket.send(frame(random(12), (encoder) => encoding.writeUint8Array(encoder, mutated)))
      raw.socket.send(Uint8Array.from({ length: random(40) }, () => random(256)))
      raw.socket.send(frame(1, (encoder) => encoding.writeVarUint8Array(encoder, mutated)))
      raw.socket.send('text')
      await raw.closed
    }
    // Whatever came through was a well-formed edit that the log has too.
    expect(parts.maps.get(mapId)!.rows.length).toBeGreaterThanOrEqual(before)
    expect(texts(ada)).toContain('untouched')
    add(ada, 'z', 'still here')
    await ada.whenSaved()
    expect(logged()).toEqual(texts(ada))
  })

  it('[CO6] an update that stands on something nobody has is refused, and its author’s work is set aside', async () => {
    const ada = await joined('ada')
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    doc.getMap('meta').set('title', 'first')
    doc.getMap('meta').set('title', 'second')
    const raw = await rawSocket()
    raw.socket.send(authFrame(JSON.stringify({ ticket: parts.issue('ben', mapRoom(mapId)) })))
    raw.socket.send(syncFrame(1, new Uint8Array([0, 0])))
    raw.socket.send(syncFrame(2, updates[1]!))
    expect(await raw.closed).toBe(4422)
    expect(raw.heard.join('')).toContain('"type":"refused"')
    expect(parts.maps.get(mapId)!.rows).toEqual([])
    add(ada, 'a', 'others go on')
    await ada.whenSaved()
  })

  it.each<[string, (doc: Y.Doc) => void]>([
    ['a root of its own', (doc) => doc.getMap('elsewhere').set('a', 1)],
    ['a list where things are by id', (doc) => doc.getArray('claims').push([1])],
    ['a number for a title', (doc) => doc.getMap('meta').set('title', 5)],
    ['a claim that is a word', (doc) => doc.getMap('claims').set('c', 'word')],
    ['a new claim without a text', (doc) => doc.getMap('claims').set('c', new Y.Map([['kind', 'claim']]))],
    ['a new claim whose text is no text', (doc) => doc.getMap('claims').set('c', new Y.Map<unknown>([['kind', 'claim'], ['text', 'plain']]))],
    ['a document inside a field', (doc) => doc.getMap('meta').set('title', new Y.Doc())],
  ])('[CO6] a well-formed update with %s is refused', async (_name, write) => {
    const ada = await joined('ada')
    const doc = new Y.Doc()
    write(doc)
    const raw = await rawSocket()
    raw.socket.send(authFrame(JSON.stringify({ ticket: parts.issue('ben', mapRoom(mapId)) })))
    raw.socket.send(syncFrame(1, Y.encodeStateAsUpdate(doc)))
    expect(await raw.closed).toBe(4422)
    expect(parts.maps.get(mapId)!.rows).toEqual([])
    add(ada, 'a', 'others go on')
    await ada.whenSaved()
    expect(logged()).toEqual(['others go on'])
  })

  it('[CO8] after a refusal, what was set aside can be made again', async () => {
    const ada = await joined('ada')
    parts.switches.delay = 30
    add(ada, 'a', 'in time')
    parts.roles.set('ada', 'viewer')
    await until('set aside', () => ada.state().setAside.length === 1 && ada.state().status === 'read-only')
    expect(texts(ada)).toEqual([])
    expect(ada.state().canUndo).toBe(false)
    parts.roles.set('ada', 'editor')
    await until('an editor again', () => ada.state().status === 'saved')
    expect(ada.tryAgain(ada.state().setAside[0]!.id)).toEqual({ made: 1, failed: 0 })
    await ada.whenSaved()
    expect(logged()).toEqual(['in time'])
    ada.forget(ada.state().setAside[0]!.id)
    expect(ada.state().setAside).toEqual([])
  })

  it('[CO14] undo and redo outlive a reconnect, and reach the others', async () => {
    const ada = await joined('ada')
    const ben = await joined('ben')
    add(ada, 'a', 'here and gone')
    await ada.whenSaved()
    const { port } = running
    await running.close()
    server = createCollaborationServer({ ...parts, publicOrigins: [testOrigin], limits: { pollEvery: 50 } })
    running = await listen(server, port)
    await until('back', () => ada.state().status === 'saved' && ben.state().status === 'saved')
    expect(ada.undo().ok).toBe(true)
    await until('gone for Ben', () => texts(ben).length === 0)
    expect(ben.state().canUndo).toBe(false)
    expect(ada.redo().ok).toBe(true)
    await until('back for Ben', () => texts(ben).length === 1)
  })

  it('[CO12] two people who type in one sentence keep both', async () => {
    const ada = await joined('ada')
    const ben = await joined('ben')
    add(ada, 'a', 'the bureaucracy is a caste')
    await until('Ben has it', () => texts(ben).length === 1)
    // Both fields show the same; Ben’s page gets Ada’s word only after Ben’s own keystroke was on its way.
    ada.editText('a', 'the Soviet bureaucracy is a caste', 'the bureaucracy is a caste')
    await until('Ben has Ada’s', () => texts(ben)[0] === 'the Soviet bureaucracy is a caste')
    ben.editText('a', 'the bureaucracy is a caste, not a class', 'the bureaucracy is a caste')
    await until('both', () => texts(ada)[0] === 'the Soviet bureaucracy is a caste, not a class')
    expect(texts(ben)).toEqual(texts(ada))
  })

  it('[CO7] nobody appears under another’s name', async () => {
    const ada = await joined('ada')
    const ben = await joined('ben')
    ben.setPresence({ cursor: { x: 1, y: 2 }, ...({ user: { id: 'ada', name: 'Ada herself' } } as object) })
    await until('Ada sees a cursor', () => ada.people().some((person) => person.cursor?.x === 1))
    expect(ada.people()).toMatchObject([{ id: 'ben', name: 'name of ben', self: false, selection: [] }])
    ben.close()
    await until('Ben has left', () => ada.people().length === 0)
  })

  it('[CO8] when the map’s epoch changes, unsaved work is set aside and the new state is loaded', async () => {
    const ada = await joined('ada')
    add(ada, 'a', 'of the old epoch')
    await ada.whenSaved()
    parts.maps.set(mapId, { epoch: 2, rows: [] })
    await until('the old claim is gone', () => ada.state().status === 'saved' && texts(ada).length === 0)
    expect(ada.state().setAside).toEqual([])
    add(ada, 'b', 'of the new one')
    await ada.whenSaved()
    expect(logged()).toEqual(['of the new one'])
  })

  it('[CO9] two servers on one log serve one map', async () => {
    const second = createCollaborationServer({ ...parts, publicOrigins: [testOrigin], limits: { pollEvery: 50 } })
    const other = await listen(second)
    try {
      const ada = await joined('ada')
      const first = running
      running = other
      const ben = await joined('ben')
      running = first
      for (let i = 0; i < 5; i++) {
        add(ada, `a${i}`, `Ada ${i}`)
        add(ben, `b${i}`, `Ben ${i}`)
      }
      await Promise.all([ada.whenSaved(), ben.whenSaved()])
      await until('both have all', () => texts(ada).length === 10 && texts(ben).length === 10)
      // Standing on what only the other server has seen so far.
      ben.editText('a0', 'Ada 0, amended by Ben')
      ben.undo()
      ben.editText('a1', 'Ada 1!')
      await ben.whenSaved()
      await until('Ada sees it', () => texts(ada).includes('Ada 1!'))
      expect(logged()).toEqual(texts(ada))
    } finally {
      await other.close()
    }
  })

  it('[CO10] edits made on the server go the same way, and are all or nothing', async () => {
    const ada = await joined('ada')
    const actor = { kind: 'user' as const, userId: 'ben' }
    const done = await server.applyCommandsToMap(actor, mapId, [{ type: 'add', on: 'claim', item: { id: 's', kind: 'claim', text: 'from the server', tags: [] } }])
    expect(done).toEqual({ ok: true, value: { seq: 1 } })
    await until('Ada sees it', () => texts(ada).includes('from the server'))
    const failed = await server.applyCommandsToMap(actor, mapId, [
      { type: 'edit-text', id: 's', text: 'half' },
      { type: 'edit-text', id: 'nowhere', text: 'x' },
    ])
    expect(failed.ok).toBe(false)
    expect((await server.loadMap(actor, mapId)).map.claims.get('s')?.text).toBe('from the server')
    await expect(server.applyCommandsToMap({ kind: 'user', userId: 'vera' }, mapId, [])).rejects.toMatchObject({ code: 'forbidden' })
    await expect(server.loadMap({ kind: 'user', userId: 'stranger' }, mapId)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('[CO11] a room that nobody is in leaves the memory', async () => {
    const ada = await joined('ada')
    add(ada, 'a', 'kept in the log')
    await ada.whenSaved()
    ada.close()
    await until('no rooms', () => server.status().rooms === 0)
    expect(texts(await joined('ben'))).toEqual(['kept in the log'])
  })
})

function exampleDoc(): Y.Doc {
  const doc = new Y.Doc()
  const claim = new Y.Map<unknown>()
  doc.getMap('claims').set('g', claim)
  claim.set('kind', 'claim')
  claim.set('text', new Y.Text('good'))
  doc.getMap('meta').set('title', 'garbled')
  return doc
}
