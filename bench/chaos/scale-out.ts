import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openLiveMap, type LiveMapHandle } from '../../lib/collaboration/client/open-live-map.ts'
import { mapFromDoc } from '../../lib/collaboration/map-doc.ts'
import { mapRoom } from '../../lib/collaboration/room-name.ts'
import { documentFrom } from '../../lib/collaboration/server/document-from.ts'
import { socketPath } from '../../lib/collaboration/socket-path.ts'
import { hasRedis, startBalancer, startInstance, startRedis, type Instance } from '../../lib/collaboration/testing/instances.ts'
import { seededRandom } from '../../lib/collaboration/testing/random.ts'
import { testOrigin, webSocketFrom } from '../../lib/collaboration/testing/test-server.ts'
import { until } from '../../lib/collaboration/testing/until.ts'
import { Writer } from '../../lib/collaboration/testing/writer.ts'
import { system, type Actor } from '../../lib/data/actor.ts'
import { connect, disconnect } from '../../lib/data/database.ts'
import { createMap } from '../../lib/data/maps.ts'
import { aGroup, aMember } from '../../lib/data/testing/a-group.ts'
import { issueTicket } from '../../lib/data/tickets.ts'
import { loadMapState } from '../../lib/data/update-log.ts'
import type { ArgumentMap } from '../../lib/domain/argument/argument-map.ts'
import type { MapId } from '../../lib/domain/ids.ts'
import { migrate } from '../../lib/server/migrate.ts'
import { startPostgres } from '../../lib/server/postgres/start-postgres.ts'
import { prepareServingRole } from '../../lib/server/serving-role.ts'

type User = Extract<Actor, { kind: 'user' }>

export interface ScaleOutRun {
  kills: number
  redisKills: number
  edits: number
  savedAtKills: number
  saved: number
  lost: string[]
  equal: boolean
  setAside: number
}

/** Of one instance, at the end of its life. */
export interface InstanceUse {
  instance: string
  'memory MB': number
  'processor %': number
}

/** From an edit to its sight at the other instance, in milliseconds. */
export interface HintGain {
  'heard of through': string
  p50: number
  p95: number
}

/** Kills one of two instances under writers at both, again and again, and now and then Redis; then measures what the hints gain. */
export async function runScaleOut(asked: { kills: number; redisKills: number; writers: number; samples: number; seed: number }): Promise<{ run: ScaleOutRun; use: InstanceUse[]; hints: HintGain[] }> {
  const data = mkdtempSync(join(tmpdir(), 'sic-chaos-'))
  chmodSync(data, 0o755)
  const postgres = await startPostgres(data)
  const redis = hasRedis ? await startRedis() : null
  if (redis === null) console.error('There is no redis-server here (Debian: apt-get install redis-server): the instances hear of each other through the database alone.')
  try {
    await migrate(postgres.ownerUrl)
    const { url: servingUrl } = await prepareServingRole({ ownerUrl: postgres.ownerUrl, secret: 'for trials only', role: 'sic_chaos' })
    connect({ url: servingUrl, poolSize: 8 })
    const group = await aGroup()
    const people = [group.editor]
    while (people.length < Math.max(2, asked.writers)) people.push(await aMember(group.id, 'editor'))
    const aMap = async () => (await createMap(group.editor, { group: group.id, title: 'Under fire' })).id
    const { run, use } = await killInstances({ ...asked, people: people.slice(0, asked.writers), mapId: await aMap(), servingUrl, redis })
    const hints: HintGain[] = []
    for (const [name, settings] of [
      ['Redis', redis && { redisUrl: redis.url }],
      ['the database', {}],
      ['nothing: each looks by itself', { hints: 'none' as const }],
    ] as const) {
      if (settings && asked.samples > 0) hints.push({ 'heard of through': name, ...(await measure(await aMap(), people, { servingUrl, ...settings }, asked)) })
    }
    return { run, use, hints }
  } finally {
    await disconnect()
    await redis?.kill()
    await postgres.stop()
    rmSync(data, { recursive: true, force: true })
    rmSync(postgres.folder, { recursive: true, force: true })
  }
}

interface Arena {
  mapId: MapId
  people: User[]
  servingUrl: string
  redis: Awaited<ReturnType<typeof startRedis>> | null
  kills: number
  redisKills: number
  seed: number
}

async function killInstances({ mapId, people, servingUrl, redis, kills, redisKills, seed }: Arena): Promise<{ run: ScaleOutRun; use: InstanceUse[] }> {
  const random = seededRandom(seed)
  const start = () => startInstance({ servingUrl, redisUrl: redis?.url })
  let instances: Instance[] = await Promise.all([start(), start()])
  const began = new Map(instances.map((instance) => [instance, Date.now()]))
  const use: InstanceUse[] = []
  const balancer = await startBalancer(() => instances)
  // Half go where the balancer sends all, half to the other, so that both serve the map.
  const writers = people.map((actor, i) => new Writer(`w${i}x`, openMap(mapId, actor, () => (i % 2 === 0 || instances.length < 2 ? balancer.port : instances[i % instances.length]!.port)), seededRandom(seed * 31 + i)))
  const sum = (of: (writer: Writer) => number) => writers.reduce((total, writer) => total + of(writer), 0)
  const lost: string[] = []
  let savedAtKills = 0

  async function note(instance: Instance): Promise<void> {
    const { memory, cpu } = await instance.usage()
    const seconds = (Date.now() - began.get(instance)!) / 1000
    use.push({ instance: `${use.length + 1}`, 'memory MB': Math.round(memory / 1e6), 'processor %': Math.round((cpu.user + cpu.system) / 1e4 / seconds) })
  }

  try {
    await until('all writers are in', () => writers.every(({ map }) => map.state().status === 'saved'), 20_000)
    const typing = setInterval(() => writers.forEach((writer) => writer.map.state().unsavedCount < 60 && writer.edit()), 40)
    try {
      for (let round = 0; round < kills; round++) {
        const before = sum((writer) => writer.savedEdits)
        await until('something was saved', () => sum((writer) => writer.savedEdits) > before, 30_000)
        await sleep(50 + random() * 400)
        const withRedis = redis !== null && round % Math.max(1, Math.floor(kills / Math.max(1, redisKills))) === 0 && round < redisKills * Math.floor(kills / Math.max(1, redisKills))
        const victim = instances[Math.floor(random() * 2)]!
        await note(victim)
        if (withRedis) await redis.kill()
        await victim.kill()
        instances = instances.filter((instance) => instance !== victim)
        const saved = writers.map((writer) => writer.savedEdits)
        savedAtKills += saved.reduce((total, count) => total + count, 0)
        const logged = await loadLog(mapId)
        writers.forEach((writer, i) => lost.push(...writer.lostIn(logged, saved[i])))
        for (const { map } of writers) map.reconnect()
        if (withRedis) await redis.start()
        const next = await start()
        began.set(next, Date.now())
        instances = [...instances, next]
      }
    } finally {
      clearInterval(typing)
    }
    await Promise.all(writers.map(({ map }) => map.whenSaved()))
    const logged = await loadLog(mapId)
    for (const writer of writers) lost.push(...writer.lostIn(logged, writer.edits))
    let equal = true
    await until('replicas are equal', () => writers.every(({ map }) => print(map.state().stored) === print(logged)), 5_000).catch(() => (equal = false))
    for (const instance of instances) await note(instance)
    const run = { kills, redisKills: redis === null ? 0 : redisKills, edits: sum((writer) => writer.edits), savedAtKills, saved: sum((writer) => writer.savedEdits), lost, equal, setAside: sum(({ map }) => map.state().setAside.length) }
    return { run, use: use.length <= 6 ? use : [...use.slice(0, 2), ...use.slice(-4)] }
  } finally {
    for (const { map } of writers) map.close()
    balancer.close()
    for (const instance of instances) await instance.kill()
  }
}

async function measure(mapId: MapId, people: User[], settings: Parameters<typeof startInstance>[0], { samples, seed }: { samples: number; seed: number }): Promise<Omit<HintGain, 'heard of through'>> {
  const random = seededRandom(seed)
  const instances = await Promise.all([startInstance(settings), startInstance(settings)])
  const maps = instances.map(({ port }, i) => openMap(mapId, people[i]!, () => port))
  try {
    await until('both are in', () => maps.every((map) => map.state().status === 'saved'), 20_000)
    // The first is no edit like the others: connections are made, code is compiled.
    const took: number[] = []
    for (let i = -3; i < samples; i++) {
      const [from, to] = i % 2 === 0 ? [maps[0]!, maps[1]!] : [maps[1]!, maps[0]!]
      const id = `m${i}`
      const seen = new Promise<number>((resolve) => {
        const stop = to.subscribe(() => {
          if (!to.state().stored.claims.has(id)) return
          stop()
          resolve(performance.now())
        })
      })
      const at = performance.now()
      from.run({ type: 'add', on: 'claim', item: { id, kind: 'claim', text: id, tags: [] } })
      const ms = (await seen) - at
      if (i >= 0) took.push(ms)
      await sleep(random() * 300)
    }
    took.sort((a, b) => a - b)
    const at = (share: number) => Math.round(took[Math.min(took.length - 1, Math.floor(took.length * share))]!)
    return { p50: at(0.5), p95: at(0.95) }
  } finally {
    for (const map of maps) map.close()
    for (const instance of instances) await instance.kill()
  }
}

function openMap(mapId: MapId, actor: User, port: () => number): LiveMapHandle {
  return openLiveMap({
    mapId,
    user: { id: actor.userId, name: actor.userId },
    localCopy: false,
    webSocket: webSocketFrom(testOrigin),
    getTicket: async () => {
      const room = mapRoom(mapId)
      const { ticket } = await issueTicket(actor, { map: mapId, room })
      return { ticket, room, url: `ws://127.0.0.1:${port()}${socketPath(mapId)}` }
    },
  })
}

async function loadLog(mapId: MapId): Promise<ArgumentMap> {
  return mapFromDoc(documentFrom(await loadMapState(system, mapId)), mapId)
}

function print(map: ArgumentMap): string {
  return JSON.stringify([map.title, [...map.claims], [...map.relations], [...map.evidence]])
}
