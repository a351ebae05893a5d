import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { runKills, type Blow, type KillRun } from '../../lib/collaboration/testing/run-kills.ts'
import { seededRandom } from '../../lib/collaboration/testing/random.ts'
import { tcpProxy } from '../../lib/collaboration/testing/tcp-proxy.ts'
import { connect, disconnect } from '../../lib/data/database.ts'
import { createMap } from '../../lib/data/maps.ts'
import { aGroup, aMember } from '../../lib/data/testing/a-group.ts'
import { migrate } from '../../lib/server/migrate.ts'
import { startPostgres } from '../../lib/server/postgres/start-postgres.ts'
import { prepareServingRole } from '../../lib/server/serving-role.ts'

export type Blows = Record<Blow, number>

/** A PostgreSQL of its own that writes through to the disk, as in service, and all writers on one map. */
export async function runDurability(asked: Blows & { writers: number; seed: number }): Promise<KillRun> {
  const data = mkdtempSync(join(tmpdir(), 'sic-chaos-'))
  if (asked.disk > 0) mountSmallDisk(data)
  chmodSync(data, 0o755)
  let postgres = await startPostgres(data)
  let ended = false
  const watch = () => void postgres.ended.then(() => (ended = true))
  watch()
  const comeBack = async () => {
    proxy.cut()
    // The children of the killed one notice on their own.
    await sleep(200)
    ended = false
    postgres = await startPostgres(data)
    watch()
    proxy.mend(Number(new URL(postgres.ownerUrl).port))
  }
  const filler = join(data, 'filler')
  let held: pg.Client[] = []
  let round = 0
  await migrate(postgres.ownerUrl)
  const { url } = await prepareServingRole({ ownerUrl: postgres.ownerUrl, secret: 'for trials only', role: 'sic_chaos' })
  // It comes back on another port each time; the program knows only this one.
  const proxy = await tcpProxy({ host: '127.0.0.1', port: Number(new URL(postgres.ownerUrl).port) })
  const servingUrl = Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(proxy.port) }).href
  connect({ url: servingUrl, poolSize: 8 })
  try {
    const group = await aGroup()
    const people = [group.editor]
    while (people.length < asked.writers) people.push(await aMember(group.id, 'editor'))
    const map = await createMap(group.editor, { group: group.id, title: 'Under fire' })
    const kills = shuffled((['server', 'database', 'both', 'disk', 'pool'] as const).flatMap((blow) => Array<Blow>(asked[blow]).fill(blow)), asked.seed)
    return await runKills({
      mapId: map.id,
      people,
      servingUrl,
      seed: asked.seed,
      kills,
      database: {
        async kill() {
          process.kill(Number(readFileSync(join(postgres.folder, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
          await postgres.ended
        },
        start: comeBack,
      },
      disk: {
        async fill() {
          const file = openSync(filler, 'w')
          const block = Buffer.alloc(1 << 20)
          try {
            for (;;) writeSync(file, block)
          } catch {
            for (;;) {
              try {
                writeSync(file, block, 0, 512)
              } catch {
                return closeSync(file)
              }
            }
          }
        },
        async free() {
          rmSync(filler, { force: true })
          // It ends when it cannot write its log, and tries again by itself before that.
          await sleep(500)
          if (ended) await comeBack()
        },
      },
      pool: {
        async take() {
          held = [await connected(postgres.ownerUrl)]
          // In turn: the connections there are hang on a lock; and there are none to be had.
          if (round++ % 2 === 0) return void (await held[0]!.query('BEGIN; LOCK TABLE maps IN ACCESS EXCLUSIVE MODE'))
          await held[0]!.query('ALTER ROLE sic_chaos CONNECTION LIMIT 0')
          await held[0]!.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'sic_chaos'`)
        },
        async give() {
          await held[0]!.query('ROLLBACK').catch(() => {})
          await held[0]!.query('ALTER ROLE sic_chaos CONNECTION LIMIT -1')
          for (const client of held.splice(0)) await client.end()
        },
      },
    })
  } finally {
    await disconnect()
    await proxy.close()
    await postgres.stop()
    if (asked.disk > 0) spawnSync('umount', [data])
    rmSync(data, { recursive: true, force: true })
    rmSync(postgres.folder, { recursive: true, force: true })
  }
}

/** @throws where that is not allowed: it takes root, on Linux. */
function mountSmallDisk(folder: string): void {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1500m', 'tmpfs', folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`A disk that can be filled up could not be made (it takes root, on Linux): ${stderr?.trim() || 'there is no mount'}. Leave those rounds out.`)
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client
}

function shuffled<T>(items: T[], seed: number): T[] {
  const random = seededRandom(seed)
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
  return items
}
