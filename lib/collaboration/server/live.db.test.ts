import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { system, type Actor } from '../../data/actor.ts'
import { connect, disconnect } from '../../data/database.ts'
import { NotFound } from '../../data/data-errors.ts'
import { removeMember, setRole } from '../../data/groups.ts'
import { createMap } from '../../data/maps.ts'
import { projectedTo } from '../../data/projection.ts'
import { createSession, revokeSession } from '../../data/sessions.ts'
import { aGroup } from '../../data/testing/a-group.ts'
import { beginEpoch } from '../../data/testing/begin-epoch.ts'
import { testDatabase } from '../../data/testing/test-database.ts'
import { issueTicket, redeemTicket } from '../../data/tickets.ts'
import { tellGaps, tellHistory } from '../../data/tell-history.ts'
import { compactMap, loadMapState } from '../../data/update-log.ts'
import { emptyMap } from '../../domain/argument/argument-map.ts'
import { projectGroup } from '../../operations/project-group.ts'
import { openLiveMap, type LiveMapHandle } from '../client/open-live-map.ts'
import { TicketRefused } from '../client/ticket.ts'
import { docFromMap, mapFromDoc } from '../map-doc.ts'
import { mapRoom } from '../room-name.ts'
import { tcpProxy } from '../testing/tcp-proxy.ts'
import { listen, testOrigin, webSocketFrom } from '../testing/test-server.ts'
import { until } from '../testing/until.ts'
import type { CollaborationServer } from './create-collaboration-server.ts'
import { collaboration, liveCollaboration } from './current.ts'
import { documentFrom } from './document-from.ts'
import { foldState } from './fold-state.ts'
import { startCollaboration } from './start-collaboration.ts'

const database = testDatabase()
type User = Extract<Actor, { kind: 'user' }>
let proxy: Awaited<ReturnType<typeof tcpProxy>>
let server: CollaborationServer
let running: Awaited<ReturnType<typeof listen>>
let group: Awaited<ReturnType<typeof aGroup>>
let mapId: string
let opened: LiveMapHandle[] = []

beforeAll(async () => {
  // The program reaches its database through a line that can be cut.
  const direct = new URL(database.servingUrl)
  proxy = await tcpProxy({ host: direct.hostname, port: Number(direct.port) })
  await disconnect()
  connect({ url: Object.assign(new URL(direct), { hostname: '127.0.0.1', port: String(proxy.port) }).href, poolSize: 8 })
})

afterAll(() => proxy.close())

beforeEach(async () => {
  group = await aGroup()
  mapId = (await createMap(group.editor, { group: group.id, title: 'A map' })).id
  server = startCollaboration({ publicOrigins: [testOrigin] })
  running = await listen(server)
})

afterEach(async () => {
  for (const map of opened) map.close()
  opened = []
  proxy.mend()
  await running.close()
})

function join(actor: Actor): LiveMapHandle {
  const room = mapRoom(mapId)
  const map = openLiveMap({
    mapId,
    user: actor.kind === 'user' ? { id: actor.userId, name: actor.userId } : null,
    localCopy: false,
    webSocket: webSocketFrom(testOrigin),
    // As the site's route answers.
    getTicket: async () => {
      try {
        return { ...(await issueTicket(actor, { map: mapId, room })), room, url: running.url }
      } catch (error) {
        throw error instanceof NotFound ? new TicketRefused(error.message) : error
      }
    },
  })
  opened.push(map)
  return map
}

async function joined(actor: Actor): Promise<LiveMapHandle> {
  const map = join(actor)
  await until('in', () => ['saved', 'read-only'].includes(map.state().status))
  return map
}

function add(map: LiveMapHandle, id: string, text = `claim ${id}`) {
  return map.run({ type: 'add', on: 'claim', item: { id, kind: 'claim', text, tags: [] } })
}

/** The history's lines in a person's name, in order. */
async function sentencesOf(person: Actor & { userId: string }): Promise<string[]> {
  const rows = await database.asOwner<{ sentence: string }>('SELECT sentence FROM map_history WHERE map_id = $1 AND user_id = $2 ORDER BY seq', [mapId, person.userId])
  return rows.map(({ sentence }) => sentence)
}

async function logged(): Promise<string[]> {
  return [...mapFromDoc(documentFrom(await loadMapState(system, mapId)), mapId).claims.keys()]
}

describe('a live map on PostgreSQL', () => {
  it('[CO1] two people converge with the log, and the history says who did what', async () => {
    const [ada, ben] = [await joined(group.editor), await joined(group.owner)]
    for (let i = 0; i < 10; i++) {
      add(ada, `a${i}`)
      add(ben, `b${i}`)
    }
    await Promise.all([ada.whenSaved(), ben.whenSaved()])
    await until('both have all', () => ada.state().map.claims.size === 20 && ben.state().map.claims.size === 20)
    expect(ada.state().stored).toEqual(ben.state().stored)
    expect((await logged()).length).toBe(20)
    await running.close()
    expect(await sentencesOf(group.owner)).toEqual(Array.from({ length: 10 }, (_, i) => `added the claim “claim b${i}”`))
    expect(await sentencesOf(group.editor)).toHaveLength(10)
  })

  it('[CO49] words that no database keeps cost nobody their edit, neither their author nor whoever shares the commit', async () => {
    const [ada, ben] = [await joined(group.editor), await joined(group.owner)]
    for (let i = 0; i < 5; i++) {
      add(ben, `b${i}`)
      add(ada, `a${i}`, `so\0 \u202Ewhat ${i}`)
    }
    await Promise.all([ada.whenSaved(), ben.whenSaved()])
    expect(await logged()).toHaveLength(10)
    await running.close()
    expect(await sentencesOf(group.editor)).toEqual(Array.from({ length: 5 }, (_, i) => `added the claim “so\uFFFD what ${i}”`))
  })

  it('[HI12] a crash leaves a stretch without its line; who opens the map next gives it a plain one, and nobody’s line is changed', async () => {
    const ada = await joined(group.editor)
    add(ada, 'one')
    add(ada, 'two')
    await ada.whenSaved()
    await running.close()
    const head = Number((await database.asOwner<{ head: string }>('SELECT head FROM maps WHERE id = $1', [mapId]))[0]!.head)
    await tellHistory(mapId, [{ seq: head, sentence: 'said it otherwise' }, { seq: head + 7, sentence: 'did nothing of the kind' }])
    expect(await sentencesOf(group.editor)).toEqual(['added the claim “claim one”', 'added the claim “claim two”'])
    await database.asOwner('DELETE FROM map_history WHERE map_id = $1 AND seq = $2', [mapId, head])
    await tellGaps(mapId)
    expect(await sentencesOf(group.editor)).toHaveLength(1)
    await tellGaps(mapId, { olderThan: 0 })
    await tellGaps(mapId, { olderThan: 0 })
    expect(await sentencesOf(group.editor)).toEqual(['added the claim “claim one”', expect.stringMatching(/^edited the map/)])
  })

  it('[CO2] acknowledges nothing while the database cannot be reached, and everything when it can again', async () => {
    const ada = await joined(group.editor)
    add(ada, 'before')
    await ada.whenSaved()
    proxy.cut()
    for (let i = 0; i < 5; i++) add(ada, `during${i}`)
    await until('the client knows', () => ['waiting', 'offline'].includes(ada.state().status))
    expect(ada.state().unsavedCount).toBe(5)
    add(ada, 'later')
    proxy.mend()
    await ada.whenSaved()
    expect(await logged()).toEqual(['before', 'during0', 'during1', 'during2', 'during3', 'during4', 'later'])
    expect(ada.state()).toMatchObject({ unsavedCount: 0, setAside: [] })
  })

  it('[CO3] [CO5] when a session is ended, its sockets are gone within a second and its tickets open nothing', async () => {
    const session = await createSession({ userId: group.editor.userId })
    const actor: User = { ...group.editor, sessionId: session.id }
    const ada = await joined(actor)
    const { ticket } = await issueTicket(actor, { map: mapId, room: mapRoom(mapId) })
    await revokeSession(group.editor, session.id)
    await until('the socket is gone', () => server.status().sockets === 0)
    expect(ada.state().status).not.toBe('saved')
    expect(await redeemTicket(ticket, mapRoom(mapId))).toBeNull()
  })

  it('[CO4] a viewer and a commenter read along and change nothing', async () => {
    const ada = await joined(group.editor)
    add(ada, 'a')
    for (const actor of [group.viewer, group.commenter]) {
      const map = await joined(actor)
      await until('sees the claim', () => map.state().map.claims.has('a'))
      expect(map.state()).toMatchObject({ status: 'read-only', canEdit: false })
      expect(add(map, 'mine').ok).toBe(false)
    }
  })

  it('[CO5] whoever is removed while typing lands nothing after it, and is out within a second', async () => {
    const ada = await joined(group.editor)
    const typing = setInterval(() => add(ada, `t${Math.random()}`), 3)
    await until('typing', async () => (await logged()).length > 10)
    await removeMember(group.owner, group.id, group.editor.userId)
    const landed = (await loadMapState(system, mapId)).head
    await until('out', () => server.status().sockets === 0)
    clearInterval(typing)
    expect((await loadMapState(system, mapId)).head).toBe(landed)
    await until('told', () => ada.state().status === 'removed')
    expect(ada.state().setAside.length).toBeGreaterThan(0)
  })

  it('[CO5] whoever becomes a viewer goes on reading', async () => {
    const ada = await joined(group.editor)
    add(ada, 'a')
    await ada.whenSaved()
    await setRole(group.owner, group.id, group.editor.userId, 'viewer')
    await until('reads', () => ada.state().status === 'read-only')
    expect([...ada.state().map.claims.keys()]).toEqual(['a'])
  })

  it('[CO8] where a new epoch begins, everyone in the room goes on in the new document', async () => {
    const ada = await joined(group.editor)
    add(ada, 'old')
    await ada.whenSaved()
    const purged = docFromMap({ ...emptyMap(mapId, 'Purged'), claims: new Map([['kept', { id: 'kept', kind: 'claim', text: 'kept', tags: [] }]]) })
    await beginEpoch(mapId, Y.encodeStateAsUpdate(purged))
    await until('the new state', () => ada.state().map.title === 'Purged')
    expect([...ada.state().map.claims.keys()]).toEqual(['kept'])
    add(ada, 'new')
    await ada.whenSaved()
    expect(await logged()).toEqual(['kept', 'new'])
  })

  it('[CO10] a map made on the server is whole, and edits from the server reach whoever is in it', async () => {
    expect(liveCollaboration()).not.toBeNull()
    mapId = (await createMap(group.editor, { group: group.id, title: 'Imported' })).id
    const filled = await collaboration().fillMap(group.editor, mapId, { ...emptyMap(mapId, 'Imported'), claims: new Map([['c', { id: 'c', kind: 'claim', text: 'from a file', tags: [] }]]) }, 'imported a map')
    if (!filled.ok) throw new Error(filled.error.message)
    const ada = await joined(group.editor)
    expect(ada.state().map).toMatchObject({ title: 'Imported' })
    await collaboration().applyCommandsToMap(group.owner, mapId, [{ type: 'edit-text', id: 'c', text: 'edited by the API' }])
    await until('arrives', () => ada.state().map.claims.get('c')?.text === 'edited by the API')
    await projectGroup(group.viewer, group.id)
    expect(await projectedTo(group.viewer, mapId)).toMatchObject({ seq: 2, upToDate: true })
  })

  it('[CO15] folding the log changes nothing, for those who are in and those who come', async () => {
    const ada = await joined(group.editor)
    for (let i = 0; i < 8; i++) add(ada, `c${i}`)
    ada.run({ type: 'remove', on: 'claim', id: 'c3', removed: { at: '2026-01-01T00:00:00Z' } })
    await ada.whenSaved()
    await compactMap(mapId, foldState, { keepDays: 0 })
    expect((await loadMapState(system, mapId)).updates).toEqual([])
    add(ada, 'after')
    await ada.whenSaved()
    const ben = await joined(group.owner)
    expect(ben.state().stored).toEqual(ada.state().stored)
    expect(ben.state().map.claims.size).toBe(8)
  })

  it('[CO3] a visitor reads a public group’s map and no other', async () => {
    await expect(issueTicket({ kind: 'visitor' }, { map: mapId, room: mapRoom(mapId) })).rejects.toMatchObject({ code: 'not-found' })
    group = await aGroup({ isPublic: true })
    mapId = (await createMap(group.editor, { group: group.id, title: 'Open' })).id
    const visitor = await joined({ kind: 'visitor' })
    expect(visitor.state().status).toBe('read-only')
  })

  it('[CO21] opens a map whose log holds a row that nobody can read, without it, and says so once', async () => {
    const ada = await joined(group.editor)
    for (const id of ['one', 'two']) add(ada, id)
    await ada.whenSaved()
    await running.close()
    const head = (await loadMapState(system, mapId)).head + 1
    await database.asOwner(`INSERT INTO map_updates (map_id, epoch, seq, group_id, update) SELECT id, 1, $2, group_id, '\\x010203' FROM maps WHERE id = $1`, [mapId, head])
    await database.asOwner('UPDATE maps SET head = $2 WHERE id = $1', [mapId, head])
    server = startCollaboration({ publicOrigins: [testOrigin] })
    running = await listen(server)
    const ben = await joined(group.owner)
    expect([...ben.state().map.claims.keys()].sort()).toEqual(['one', 'two'])
    add(ben, 'three')
    await ben.whenSaved()
    await compactMap(mapId, foldState, { keepDays: 0 })
    expect((await logged()).sort()).toEqual(['one', 'three', 'two'])
    expect(await database.asOwner('SELECT kind, seq::int FROM map_quarantine WHERE map_id = $1', [mapId])).toEqual([{ kind: 'update', seq: head }])
    expect(await database.asOwner('SELECT seq::int FROM map_updates WHERE map_id = $1', [mapId])).toEqual([{ seq: head }])
    const sentences = await database.asOwner<{ sentence: string }>(`SELECT sentence FROM map_history WHERE map_id = $1 AND sentence LIKE 'left out%'`, [mapId])
    expect(sentences).toHaveLength(1)
  })

  it('[CO22] falls back to the log when the snapshot is broken, and refuses in words when there is none', async () => {
    const ada = await joined(group.editor)
    add(ada, 'one')
    await ada.whenSaved()
    await compactMap(mapId, foldState)
    await running.close()
    await database.asOwner(`UPDATE map_snapshots SET state = '\\x010203' WHERE map_id = $1`, [mapId])
    expect([...(await collaboration().loadMap(group.viewer, mapId)).map.claims.keys()]).toEqual(['one'])
    await database.asOwner('DELETE FROM map_updates WHERE map_id = $1', [mapId])
    await expect(collaboration().loadMap(group.viewer, mapId)).rejects.toMatchObject({ code: 'map-unreadable', message: expect.stringContaining('backup') })
    server = startCollaboration({ publicOrigins: [testOrigin] })
    running = await listen(server, running.port)
    const late = join(group.editor)
    await until('they are told', () => late.state().message?.startsWith('This map’s log cannot be read') === true)
    expect(late.state().status).toBe('loading')
  })

  it('[CO24] writes and acknowledges what had arrived before it ends', async () => {
    const ada = await joined(group.editor)
    for (let i = 0; i < 30; i++) add(ada, `c${i}`)
    const saved = ada.whenSaved()
    await until('some of it has arrived', async () => (await logged()).length > 0)
    await running.close()
    const inLog = new Set(await logged())
    // What is shown as saved is the beginning of what was done, and all of it is in the log.
    const shown = 30 - ada.state().unsavedCount
    expect([...Array(shown).keys()].every((i) => inLog.has(`c${i}`))).toBe(true)
    server = startCollaboration({ publicOrigins: [testOrigin] })
    running = await listen(server, running.port)
    await saved
    expect((await logged()).length).toBe(30)
    const history = await database.asOwner('SELECT seq FROM map_history WHERE map_id = $1', [mapId])
    expect(history.length).toBeGreaterThan(0)
  })
})
