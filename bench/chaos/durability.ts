import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runKills, type KillRun } from '../../lib/collaboration/testing/run-kills.ts'
import { seededRandom } from '../../lib/collaboration/testing/random.ts'
import { tcpProxy } from '../../lib/collaboration/testing/tcp-proxy.ts'
import { connect, disconnect } from '../../lib/data/database.ts'
import { createMap } from '../../lib/data/maps.ts'
import { aGroup, aMember } from '../../lib/data/testing/a-group.ts'
import { migrate } from '../../lib/server/migrate.ts'
import { startPostgres } from '../../lib/server/postgres/start-postgres.ts'
import { prepareServingRole } from '../../lib/server/serving-role.ts'

/** A PostgreSQL of its own that writes through to the disk, as in service, and all writers on one map. */
export async function runDurability(asked: { server: number; database: number; both: number; writers: number; seed: number }): Promise<KillRun> {
  const data = mkdtempSync(join(tmpdir(), 'sic-chaos-'))
  chmodSync(data, 0o755)
  let postgres = await startPostgres(data)
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
    const kills = shuffled([...Array<'server'>(asked.server).fill('server'), ...Array<'database'>(asked.database).fill('database'), ...Array<'both'>(asked.both).fill('both')], asked.seed)
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
        async start() {
          proxy.cut()
          // The children of the killed one notice on their own.
          await sleep(200)
          postgres = await startPostgres(data)
          proxy.mend(Number(new URL(postgres.ownerUrl).port))
        },
      },
    })
  } finally {
    await disconnect()
    await proxy.close()
    await postgres.stop()
    rmSync(data, { recursive: true, force: true })
    rmSync(postgres.folder, { recursive: true, force: true })
  }
}

function shuffled<T>(items: T[], seed: number): T[] {
  const random = seededRandom(seed)
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
  return items
}
