import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openLiveMap } from '../../lib/collaboration/client/open-live-map.ts'
import { TicketRefused } from '../../lib/collaboration/client/ticket.ts'
import { mapRoom } from '../../lib/collaboration/room-name.ts'
import { startCollaboration } from '../../lib/collaboration/server/start-collaboration.ts'
import { seededRandom } from '../../lib/collaboration/testing/random.ts'
import { listen, testOrigin, webSocketFrom } from '../../lib/collaboration/testing/test-server.ts'
import { until } from '../../lib/collaboration/testing/until.ts'
import { system } from '../../lib/data/actor.ts'
import { connect, disconnect } from '../../lib/data/database.ts'
import { NotFound } from '../../lib/data/data-errors.ts'
import { removeMember, setRole } from '../../lib/data/groups.ts'
import { createMap } from '../../lib/data/maps.ts'
import { aGroup, aMember } from '../../lib/data/testing/a-group.ts'
import { issueTicket } from '../../lib/data/tickets.ts'
import { loadMapState } from '../../lib/data/update-log.ts'
import { mapFromDoc } from '../../lib/collaboration/map-doc.ts'
import { documentFrom } from '../../lib/collaboration/server/document-from.ts'
import { migrate } from '../../lib/server/migrate.ts'
import { startPostgres } from '../../lib/server/postgres/start-postgres.ts'
import { prepareServingRole } from '../../lib/server/serving-role.ts'

export interface RevocationRun {
  rounds: number
  edits: number
  /** Claims of a removed or demoted person that came into the log after the removal had committed. */
  landed: number
  /** Milliseconds from the commit to the socket that is gone, or is told that it may only read. */
  middle: number
  slowest: number
  faults: string[]
}

/** Members who type without a pause are removed, or made viewers, again and again. */
export async function runRevocation({ rounds, seed }: { rounds: number; seed: number }): Promise<RevocationRun> {
  const data = mkdtempSync(join(tmpdir(), 'sic-chaos-'))
  chmodSync(data, 0o755)
  const postgres = await startPostgres(data)
  await migrate(postgres.ownerUrl)
  const { url } = await prepareServingRole({ ownerUrl: postgres.ownerUrl, secret: 'for trials only', role: 'sic_chaos' })
  connect({ url, poolSize: 8 })
  const server = startCollaboration({ publicOrigins: [testOrigin] })
  const running = await listen(server)
  const random = seededRandom(seed)
  const times: number[] = []
  const run: RevocationRun = { rounds, edits: 0, landed: 0, middle: 0, slowest: 0, faults: [] }
  try {
    const group = await aGroup()
    const mapId = (await createMap(group.editor, { group: group.id, title: 'A map' })).id
    const claims = async () => new Set(mapFromDoc(documentFrom(await loadMapState(system, mapId)), mapId).claims.keys())
    for (let round = 0; round < rounds; round++) {
      const person = await aMember(group.id, 'editor')
      const room = mapRoom(mapId)
      const map = openLiveMap({
        mapId,
        user: { id: person.userId, name: `person ${round}` },
        localCopy: false,
        webSocket: webSocketFrom(testOrigin),
        // As the site's route answers.
        getTicket: async () => {
          try {
            return { ...(await issueTicket(person, { map: mapId, room })), room, url: running.url }
          } catch (error) {
            throw error instanceof NotFound ? new TicketRefused(error.message) : error
          }
        },
      })
      await until('in', () => map.state().status === 'saved', 10_000)
      let typed = 0
      const typing = setInterval(() => {
        if (map.run({ type: 'add', on: 'claim', item: { id: `r${round}-${typed}`, kind: 'claim', text: 'Still typing.', tags: [] } }).ok) typed += 1
      }, 4)
      await sleep(40 + random() * 250)
      const demoted = random() < 0.5
      await (demoted ? setRole(group.owner, group.id, person.userId, 'viewer') : removeMember(group.owner, group.id, person.userId))
      const committed = performance.now()
      const known = await claims()
      // The socket that could write is gone; a new one of a viewer's may be there already.
      await until('shut out', () => map.state().status !== 'saved' && map.state().status !== 'saving', 3_000).catch(() => {})
      times.push(performance.now() - committed)
      const ended = demoted ? 'read-only' : 'removed'
      await until(ended, () => map.state().status === ended, 3_000).catch(() => run.faults.push(`Round ${round}: after three seconds the client is ${map.state().status}, not ${ended}.`))
      clearInterval(typing)
      await sleep(60)
      for (const id of await claims()) if (!known.has(id)) run.landed += 1
      run.edits += typed
      map.close()
    }
  } finally {
    await running.close()
    await disconnect()
    await postgres.stop()
    rmSync(data, { recursive: true, force: true })
    rmSync(postgres.folder, { recursive: true, force: true })
  }
  times.sort((a, b) => a - b)
  run.middle = Math.round(times[times.length >> 1] ?? 0)
  run.slowest = Math.round(times.at(-1) ?? 0)
  if (run.landed > 0) run.faults.push(`${run.landed} edits landed after their author had been removed.`)
  if (run.slowest >= 1_000) run.faults.push(`The slowest socket was open for ${run.slowest} ms after the removal.`)
  return run
}
