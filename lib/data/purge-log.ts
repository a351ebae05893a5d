import type { MapId } from '../domain/ids.ts'
import { system } from './actor.ts'
import { withActorClient } from './database.ts'
import { loadStateAt, readState, type MapState } from './log-state.ts'
import { tellNewEpoch } from './tell-new-epoch.ts'

/** Days that a deleted thing can be brought back in. */
const keptDays = 30

/** Maps with a log older than the days that are kept, on which nobody has worked for an hour; and the last row from before them. */
export async function mapsToPurge(): Promise<{ id: MapId; seq: number }[]> {
  return withActorClient(system, async (client) => {
    const { rows } = await client.query<{ id: string; seq: string }>(
      `SELECT m.id, max(known.seq) AS seq FROM maps m
        JOIN (SELECT map_id, seq, at FROM map_updates UNION ALL SELECT map_id, seq, at FROM map_snapshots) AS known ON known.map_id = m.id
        WHERE m.removed_at IS NULL AND m.updated_at < now() - interval '1 hour' AND known.at < now() - make_interval(days => $1)
        GROUP BY m.id ORDER BY m.id`,
      [keptDays],
    )
    return rows.map(({ id, seq }) => ({ id, seq: Number(seq) }))
  })
}

/**
 * Takes out of a map's document what was deleted before row `seq` and still is, all at once under the map's row lock. `purge`
 * gives the document without it, or null where that is nothing; then nothing is done. A new epoch begins, because the new
 * document shares no history with the old one; the old one's log stays as long as any.
 *
 * @returns whether anything was taken out
 */
export async function purgeLog(mapId: MapId, seq: number, purge: (now: MapState, then: MapState) => Uint8Array | null): Promise<boolean> {
  const then = await loadStateAt(system, mapId, seq)
  if (then === null) return false
  return withActorClient(system, async (client) => {
    await client.query('SELECT 1 FROM maps WHERE id = $1 FOR UPDATE', [mapId])
    const now = await readState(client, system, mapId)
    const purged = purge(now, then)
    if (purged === null) return false
    const { rows } = await client.query<{ head: string; epoch: number }>('UPDATE maps SET head = head + 1, epoch = epoch + 1 WHERE id = $1 RETURNING head, epoch', [mapId])
    const { head, epoch } = rows[0]!
    await client.query('INSERT INTO map_history (map_id, seq, group_id, sentence) VALUES ($1, $2, $3, $4)', [mapId, head, now.groupId, `cleared away what was deleted more than ${keptDays} days ago`])
    await client.query('INSERT INTO map_snapshots (map_id, epoch, seq, group_id, state) VALUES ($1, $2, $3, $4, $5)', [mapId, epoch, head, now.groupId, Buffer.from(purged)])
    await tellNewEpoch(client, mapId, epoch, Number(head))
    return true
  })
}
