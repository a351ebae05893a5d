import type { MapId } from '../domain/ids.ts'
import { system, type Actor } from './actor.ts'
import { actAs, withActorClient, type SqlClient } from './database.ts'
import { Conflict, notFound } from './data-errors.ts'

/** Everything that makes up a map's document at one moment: the snapshot, then the updates in order. */
export interface MapState {
  mapId: MapId
  groupId: string
  epoch: number
  /** The last seq that this holds: of an update, readable or not, or of the snapshot. */
  head: number
  snapshot?: Uint8Array
  /** The last seq that the snapshot holds; 0 without one. */
  snapshotSeq: number
  /** Without the rows in quarantine. */
  updates: Uint8Array[]
  /** The seq of each of `updates`. */
  seqs: number[]
}

/** Throws NotFound for a map that the actor may not read, or that is removed (unless asked for). */
export async function loadMapState(actor: Actor, mapId: MapId, { includeRemoved = false }: { includeRemoved?: boolean } = {}): Promise<MapState> {
  return withActorClient(actor, (client) => readState(client, actor, mapId, { includeRemoved }), { snapshot: true })
}

/**
 * The map's document as it was after row `seq` of its log (0: before the first; more than there are: as it is). Null when
 * the log no longer goes back so far. Throws NotFound as `loadMapState` does.
 */
export async function loadStateAt(actor: Actor, mapId: MapId, seq: number): Promise<MapState | null> {
  return withActorClient(
    actor,
    async (client) => {
      const map = await findMap(client, mapId)
      if (map.removed) throw notFound('map')
      const at = Math.min(seq, map.head)
      if (at === map.head) return readRows(client, actor, mapId, map.groupId, { epoch: map.epoch, head: at })
      // Seqs go on across epochs: the latest that is written at or before this one says which it belonged to.
      const { rows } = await client.query<{ epoch: number }>(
        `SELECT epoch FROM (
          (SELECT epoch, seq FROM map_updates WHERE map_id = $1 AND seq <= $2 ORDER BY seq DESC LIMIT 1)
          UNION ALL (SELECT epoch, seq FROM map_snapshots WHERE map_id = $1 AND seq <= $2 ORDER BY seq DESC, epoch DESC LIMIT 1)
        ) AS known ORDER BY seq DESC, epoch DESC LIMIT 1`,
        [mapId, at],
      )
      const epoch = at === 0 ? 1 : rows[0]?.epoch
      if (epoch === undefined || (at === 0 && !(await startsAtOne(client, mapId)))) return null
      const state = await readRows(client, actor, mapId, map.groupId, { epoch, head: at })
      // A later epoch stands on the snapshot that began it; without that its rows say nothing.
      return epoch > 1 && state?.snapshot === undefined ? null : state
    },
    { snapshot: true },
  )
}

/**
 * What came after `seq`, to catch up with what another server wrote; Conflict `epoch-changed` when that can no longer be
 * told. `settled`: waits for the appends that are under way, so that what is not among the rows then never landed.
 */
export async function loadUpdatesSince(actor: Actor, mapId: MapId, epoch: number, seq: number, { settled = false }: { settled?: boolean } = {}): Promise<{ head: number; updates: { seq: number; update: Uint8Array }[] }> {
  return withActorClient(
    actor,
    async (client) => {
      const { rows: maps } = await client.query<{ head: string; epoch: number }>(`SELECT head, epoch FROM maps WHERE id = $1 AND removed_at IS NULL${settled ? ' FOR SHARE' : ''}`, [mapId])
      if (!maps[0]) throw notFound('map')
      const { rows } = await client.query<{ seq: string; update: Buffer }>('SELECT seq, update FROM map_updates WHERE map_id = $1 AND epoch = $2 AND seq > $3 ORDER BY seq', [mapId, epoch, seq])
      const head = Number(maps[0].head)
      if (maps[0].epoch !== epoch || rows.length !== Math.max(0, head - seq)) throw new Conflict('epoch-changed', 'This map must be loaded again from the start.')
      const unreadable = rows.length === 0 ? new Set<number>() : (await quarantined(client, actor, mapId, epoch)).updates
      return { head, updates: rows.map((row) => ({ seq: Number(row.seq), update: row.update })).filter((row) => !unreadable.has(row.seq)) }
    },
    // One moment of the database would be the one before the wait; under the lock nothing is added anyway.
    { snapshot: !settled },
  )
}

/**
 * The state now, inside the caller's transaction, which acts as `actor`; under the map's row lock it stays the state until
 * that ends. Throws Conflict `map-unreadable` when the log has a gap: edits are missing, and nothing must be built on that.
 */
export async function readState(client: SqlClient, actor: Actor, mapId: MapId, { includeRemoved = false }: { includeRemoved?: boolean } = {}): Promise<MapState> {
  const map = await findMap(client, mapId)
  if (map.removed && !includeRemoved) throw notFound('map')
  const state = await readRows(client, actor, mapId, map.groupId, map)
  if (state === null) throw new Conflict('map-unreadable', 'This map cannot be opened: part of what is stored of it is missing or damaged. Nothing was deleted. Ask whoever runs this site to bring it back from a backup.')
  return state
}

async function findMap(client: SqlClient, mapId: MapId): Promise<{ groupId: string; epoch: number; head: number; removed: boolean }> {
  const { rows } = await client.query<{ groupId: string; epoch: number; head: string; removed: boolean }>(
    'SELECT group_id AS "groupId", epoch, head, removed_at IS NOT NULL AS removed FROM maps WHERE id = $1',
    [mapId],
  )
  if (!rows[0]) throw notFound('map')
  return { ...rows[0], head: Number(rows[0].head) }
}

/** The newest snapshot at or before `head` that can be read, and the rows after it; null when one of them is missing. */
async function readRows(client: SqlClient, actor: Actor, mapId: MapId, groupId: string, { epoch, head }: { epoch: number; head: number }): Promise<MapState | null> {
  const unreadable = await quarantined(client, actor, mapId, epoch)
  const { rows: snapshots } = await client.query<{ seq: string; state: Buffer }>(
    'SELECT seq, state FROM map_snapshots WHERE map_id = $1 AND epoch = $2 AND seq <= $3 AND seq <> ALL ($4) ORDER BY seq DESC LIMIT 1',
    [mapId, epoch, head, [...unreadable.snapshots]],
  )
  const snapshot = snapshots[0]
  const snapshotSeq = Number(snapshot?.seq ?? 0)
  const { rows } = await client.query<{ seq: string; update: Buffer }>(
    'SELECT seq, update FROM map_updates WHERE map_id = $1 AND epoch = $2 AND seq > $3 AND seq <= $4 ORDER BY seq',
    [mapId, epoch, snapshotSeq, head],
  )
  if (rows.length !== head - snapshotSeq) return null
  const readable = rows.map((row) => ({ seq: Number(row.seq), update: row.update })).filter((row) => !unreadable.updates.has(row.seq))
  return { mapId, groupId, epoch, head, ...(snapshot ? { snapshot: snapshot.state } : {}), snapshotSeq, updates: readable.map((row) => row.update), seqs: readable.map((row) => row.seq) }
}

/** What is left out of an epoch. The list is the program's own, so it is read as that and not as who asks. */
async function quarantined(client: SqlClient, actor: Actor, mapId: MapId, epoch: number): Promise<{ updates: Set<number>; snapshots: Set<number> }> {
  if (actor.kind !== 'system') await actAs(client, system)
  const { rows } = await client.query<{ kind: 'update' | 'snapshot'; seq: string }>({
    name: 'log-quarantined',
    text: 'SELECT kind, seq FROM map_quarantine WHERE map_id = $1 AND epoch = $2',
    values: [mapId, epoch],
  })
  if (actor.kind !== 'system') await actAs(client, actor)
  const seqs = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map((row) => Number(row.seq)))
  return { updates: seqs('update'), snapshots: seqs('snapshot') }
}

async function startsAtOne(client: SqlClient, mapId: MapId): Promise<boolean> {
  const { rows } = await client.query('SELECT 1 FROM map_updates WHERE map_id = $1 AND epoch = 1 AND seq = 1', [mapId])
  return rows.length > 0
}
