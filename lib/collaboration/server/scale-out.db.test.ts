import * as encoding from 'lib0/encoding'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { system, type Actor } from '../../data/actor.ts'
import { createMap } from '../../data/maps.ts'
import { aGroup, aMember } from '../../data/testing/a-group.ts'
import { testDatabase } from '../../data/testing/test-database.ts'
import { issueTicket } from '../../data/tickets.ts'
import { loadMapState } from '../../data/update-log.ts'
import { closeCode } from '../close-code.ts'
import { openLiveMap, type LiveMapHandle } from '../client/open-live-map.ts'
import { mapFromDoc } from '../map-doc.ts'
import { mapRoom } from '../room-name.ts'
import { socketPath } from '../socket-path.ts'
import { hasRedis, startBalancer, startInstance, startRedis, type Instance } from '../testing/instances.ts'
import { seededRandom } from '../testing/random.ts'
import { testOrigin, webSocketFrom } from '../testing/test-server.ts'
import { until } from '../testing/until.ts'
import { Writer } from '../testing/writer.ts'
import { documentFrom } from './document-from.ts'

const database = testDatabase()
type User = Extract<Actor, { kind: 'user' }>

if (!hasRedis) console.warn('Several instances are not tried: there is no redis-server here (Debian: apt-get install redis-server).')

/** An hour: whatever arrives was hinted at. */
const never = 3_600_000

describe.skipIf(!hasRedis)('two instances on one database', () => {
  let redis: Awaited<ReturnType<typeof startRedis>>
  let instances: Instance[] = []
  let balancer: Awaited<ReturnType<typeof startBalancer>>
  let group: Awaited<ReturnType<typeof aGroup>>
  let mapId: string
  let opened: LiveMapHandle[] = []

  const anInstance = () => startInstance({ servingUrl: database.servingUrl, redisUrl: redis.url, pollEvery: never, aliveEvery: 300 })

  beforeAll(async () => {
    redis = await startRedis()
    instances = await Promise.all([anInstance(), anInstance()])
    balancer = await startBalancer(() => instances)
  })

  afterAll(async () => {
    balancer?.close()
    await Promise.all(instances.map((instance) => instance.kill()))
    await redis?.kill()
  })

  beforeEach(async () => {
    group = await aGroup()
    mapId = (await createMap(group.editor, { group: group.id, title: 'A map' })).id
  })

  afterEach(() => {
    for (const map of opened) map.close()
    opened = []
  })

  /** At the named instance while that lives, else wherever the balancer sends them. */
  function join(actor: User, at: Instance | null): LiveMapHandle {
    const map = openLiveMap({
      mapId,
      user: { id: actor.userId, name: actor.userId },
      localCopy: false,
      webSocket: webSocketFrom(testOrigin),
      getTicket: async () => {
        const room = mapRoom(mapId)
        const { ticket } = await issueTicket(actor, { map: mapId, room })
        const port = at !== null && instances.includes(at) ? at.port : balancer.port
        return { ticket, room, url: `ws://127.0.0.1:${port}${socketPath(mapId)}` }
      },
    })
    opened.push(map)
    return map
  }

  async function joined(...call: Parameters<typeof join>): Promise<LiveMapHandle> {
    const map = join(...call)
    await until('in', () => map.state().status === 'saved')
    return map
  }

  const add = (map: LiveMapHandle, id: string) => map.run({ type: 'add', on: 'claim', item: { id, kind: 'claim', text: `claim ${id}`, tags: [] } })
  const sees = (map: LiveMapHandle, actor: User) => map.people().some(({ id }) => id === actor.userId)
  const logged = async () => mapFromDoc(documentFrom(await loadMapState(system, mapId)), mapId)

  it('[CO40] sends all of a map’s people to one instance, and refuses a room that the address does not name', async () => {
    const before = await Promise.all(instances.map((instance) => instance.usage()))
    await Promise.all([joined(group.editor, null), joined(group.owner, null)])
    const after = await Promise.all(instances.map((instance) => instance.usage()))
    expect(after.map(({ sockets }, i) => sockets - before[i]!.sockets).sort()).toEqual([0, 2])
    const elsewhere = new (webSocketFrom(testOrigin))(`ws://127.0.0.1:${balancer.port}${socketPath('another-map')}`)
    const closed = new Promise((resolve) => elsewhere.once('close', resolve))
    elsewhere.once('open', () => elsewhere.send(asksFor(mapId)))
    expect(await closed).toBe(closeCode.removed)
  })

  it('[CO41] [CO43] what is done at one is seen at the other as soon as it is committed, and so is who is there', async () => {
    const [ada, ben] = [await joined(group.editor, instances[0]!), await joined(group.owner, instances[1]!)]
    for (let i = 0; i < 10; i++) {
      add(ada, `a${i}`)
      add(ben, `b${i}`)
    }
    await until('both have all', () => ada.state().map.claims.size === 20 && ben.state().map.claims.size === 20)
    await Promise.all([ada.whenSaved(), ben.whenSaved()])
    expect(ada.state().stored).toEqual(ben.state().stored)
    expect((await logged()).claims.size).toBe(20)
    await until('they see each other', () => sees(ada, group.owner) && sees(ben, group.editor))
    ada.setPresence({ cursor: { x: 7, y: 9 } })
    await until('the pointer', () => ben.people()[0]?.cursor?.x === 7)
    expect(ada.people()).toHaveLength(1)
    ada.close()
    await until('gone', () => ben.people().length === 0)
  })

  it('[CO42] [CO45] when an instance is killed its people go on at the other, nothing saved is lost, and nobody stays as a ghost', async () => {
    const people = [group.editor, group.owner, await aMember(group.id, 'editor'), await aMember(group.id, 'editor')]
    const [doomed, other] = [instances[0]!, instances[1]!]
    const maps = await Promise.all(people.map((actor, i) => joined(actor, i % 2 === 0 ? doomed : other)))
    const ghost = await aMember(group.id, 'editor')
    const leaves = await joined(ghost, doomed)
    await until('all see all', () => maps.every((map) => map.people().length === 4))
    const writers = maps.map((map, i) => new Writer(`w${i}x`, map, seededRandom(20261122 + i)))
    const typing = setInterval(() => writers.forEach((writer) => writer.map.state().unsavedCount < 60 && writer.edit()), 15)
    try {
      await until('all have saved', () => writers.every((writer) => writer.savedEdits > 10))
      await doomed.kill()
      instances = [other]
      leaves.close()
      const saved = writers.map((writer) => writer.savedEdits)
      const map = await logged()
      expect(writers.flatMap((writer, i) => writer.lostIn(map, saved[i]))).toEqual([])
      await until('all go on', () => writers.every((writer, i) => writer.savedEdits > saved[i]! + 10), 20_000)
    } finally {
      clearInterval(typing)
    }
    await Promise.all(maps.map((map) => map.whenSaved()))
    const map = await logged()
    expect(writers.flatMap((writer) => writer.lostIn(map))).toEqual([])
    await until('same map everywhere', () => maps.every((one) => JSON.stringify([...one.state().stored.claims]) === JSON.stringify([...map.claims])))
    await until('no ghost, and everyone else', () => maps.every((one) => one.people().length === 3 && !sees(one, ghost)))
    instances = [await anInstance(), other]
  })

  it('[CO44] without Redis edits go on and come through the database; with it again people see each other', async () => {
    const [ada, ben] = [await joined(group.editor, instances[0]!), await joined(group.owner, instances[1]!)]
    await until('they see each other', () => sees(ada, group.owner) && sees(ben, group.editor))
    await redis.kill()
    await until('nobody is taken for present who may not be', () => ada.people().length === 0 && ben.people().length === 0)
    add(ada, 'a')
    add(ben, 'b')
    await until('both have both', () => ada.state().map.claims.size === 2 && ben.state().map.claims.size === 2)
    await Promise.all([ada.whenSaved(), ben.whenSaved()])
    await redis.start()
    await until('they see each other again', () => sees(ada, group.owner) && sees(ben, group.editor), 20_000)
    add(ada, 'c')
    await until('c', () => ben.state().map.claims.has('c'))
    for (const instance of instances) {
      expect(instance.said().match(/Redis cannot be used/g)).toHaveLength(1)
      expect(instance.said().match(/^live map: Redis answers again/gm)).toHaveLength(1)
      expect(instance.said()).not.toContain('secret')
    }
  })
})

/** The beginning of a conversation about a map. */
function asksFor(mapId: string): Uint8Array {
  const frame = encoding.createEncoder()
  encoding.writeVarString(frame, mapRoom(mapId))
  encoding.writeVarUint(frame, 2)
  return encoding.toUint8Array(frame)
}
