import type { MapId } from '../domain/ids.ts'
import { system } from './actor.ts'
import { withActorClient, type SqlClient } from './database.ts'
import { readState, type MapState } from './log-state.ts'

type Fold = (state: MapState) => Uint8Array

/**
 * Folds snapshot and log into a new snapshot, under the map's row lock. `fold` builds a fresh document from what was
 * stored, verifies it and returns its whole state; it must not use a live document, and what it throws leaves everything
 * as it was. For `keepDays` every row stays, with one snapshot per day, so that any moment of them can be shown; what is
 * older goes when a snapshot from before then holds it. What is in quarantine stays, and so do the history's sentences.
 */
export async function compactMap(mapId: MapId, fold: Fold, { keepDays = 30 }: { keepDays?: number } = {}): Promise<{ seq: number; folded: number }> {
  return withActorClient(system, async (client) => {
    await client.query('SELECT 1 FROM maps WHERE id = $1 FOR UPDATE', [mapId])
    const state = await readState(client, system, mapId, { includeRemoved: true })
    if (state.head > state.snapshotSeq) {
      await client.query('INSERT INTO map_snapshots (map_id, epoch, seq, group_id, state) VALUES ($1, $2, $3, $4, $5)', [mapId, state.epoch, state.head, state.groupId, Buffer.from(fold(state))])
    }
    await letOldGo(client, mapId, fold, keepDays)
    await thinSnapshots(client, mapId, state.epoch)
    return { seq: state.head, folded: state.updates.length }
  })
}

const readable = (table: string, kind: string) => `NOT EXISTS (SELECT 1 FROM map_quarantine q WHERE q.map_id = ${table}.map_id AND q.epoch = ${table}.epoch AND q.kind = '${kind}' AND q.seq = ${table}.seq)`

/** The newest snapshot from before the days that are kept holds all that is older; without one nothing goes. */
async function letOldGo(client: SqlClient, mapId: MapId, fold: Fold, keepDays: number): Promise<void> {
  const { rows } = await client.query<{ groupId: string; epoch: number; seq: string; state: Buffer }>(
    `SELECT group_id AS "groupId", epoch, seq, state FROM map_snapshots s
      WHERE map_id = $1 AND at <= now() - make_interval(days => $2) + interval '1 millisecond' AND ${readable('s', 'snapshot')}
      ORDER BY seq DESC, epoch DESC LIMIT 1`,
    [mapId, keepDays],
  )
  const base = rows[0]
  if (!base) return
  const { rows: older } = await client.query(
    `(SELECT 1 FROM map_updates u WHERE map_id = $1 AND seq <= $2 AND ${readable('u', 'update')} LIMIT 1)
      UNION ALL (SELECT 1 FROM map_snapshots s WHERE map_id = $1 AND (seq, epoch) < ($2, $3) AND ${readable('s', 'snapshot')} LIMIT 1)`,
    [mapId, base.seq, base.epoch],
  )
  if (older.length === 0) return
  // It will be all that is left of what came before: whoever cannot read it, throws here.
  fold({ mapId, groupId: base.groupId, epoch: base.epoch, head: Number(base.seq), snapshot: base.state, snapshotSeq: Number(base.seq), updates: [], seqs: [] })
  await client.query(`DELETE FROM map_updates u WHERE map_id = $1 AND seq <= $2 AND at < now() - make_interval(days => $3) + interval '1 millisecond' AND ${readable('u', 'update')}`, [mapId, base.seq, keepDays])
  await client.query(`DELETE FROM map_snapshots s WHERE map_id = $1 AND (seq, epoch) < ($2, $3) AND ${readable('s', 'snapshot')}`, [mapId, base.seq, base.epoch])
}

/** Of each day the last one stays, and of each epoch the first: a later epoch begins with it. */
async function thinSnapshots(client: SqlClient, mapId: MapId, epoch: number): Promise<void> {
  await client.query(
    `DELETE FROM map_snapshots s WHERE map_id = $1 AND ${readable('s', 'snapshot')}
      AND EXISTS (SELECT 1 FROM map_snapshots later WHERE later.map_id = s.map_id AND later.epoch = s.epoch AND later.seq > s.seq
        AND (later.at AT TIME ZONE 'UTC')::date = (s.at AT TIME ZONE 'UTC')::date AND ${readable('later', 'snapshot')})
      AND (epoch = 1 OR EXISTS (SELECT 1 FROM map_snapshots earlier WHERE earlier.map_id = s.map_id AND earlier.epoch = s.epoch AND earlier.seq < s.seq))
      AND (epoch < $2 OR seq < (SELECT max(seq) FROM map_snapshots WHERE map_id = $1 AND epoch = $2))`,
    [mapId, epoch],
  )
}
