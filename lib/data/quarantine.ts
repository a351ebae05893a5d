import type { MapId } from '../domain/ids.ts'
import { system } from './actor.ts'
import { withActorClient } from './database.ts'
import { insertItems } from './update-log.ts'

/** A row of a map's log, or a snapshot, that cannot be read. */
export interface Unreadable {
  kind: 'update' | 'snapshot'
  seq: number
  /** What reading it said, for whoever looks into it. */
  reason: string
}

/** No structs and no deletions: a row that only carries a sentence. */
const emptyUpdate = Uint8Array.from([0, 0])

/**
 * Leaves rows or snapshots out of a map from now on; they stay where they are. The history says so in one sentence, once,
 * however many servers find the same. Resolves to how many were not known yet.
 */
export async function quarantine(mapId: MapId, epoch: number, found: readonly Unreadable[]): Promise<number> {
  return withActorClient(system, async (client) => {
    const { rows: maps } = await client.query<{ groupId: string; epoch: number; head: string }>('SELECT group_id AS "groupId", epoch, head FROM maps WHERE id = $1 FOR UPDATE', [mapId])
    const map = maps[0]
    if (!map) return 0
    const { rows } = await client.query<{ kind: Unreadable['kind'] }>(
      `INSERT INTO map_quarantine (map_id, epoch, group_id, kind, seq, reason)
        SELECT $1, $2, $3, x.kind, x.seq, x.reason FROM unnest($4::text[], $5::bigint[], $6::text[]) AS x(kind, seq, reason)
        ON CONFLICT DO NOTHING RETURNING kind`,
      [mapId, epoch, map.groupId, found.map(({ kind }) => kind), found.map(({ seq }) => seq), found.map(({ reason }) => reason.slice(0, 500))],
    )
    const edits = rows.filter(({ kind }) => kind === 'update').length
    // A broken snapshot alone costs nobody anything: the rows that it was made from are read instead.
    if (edits > 0 && map.epoch === epoch) {
      const seq = Number(map.head) + 1
      await client.query('UPDATE maps SET head = $2, updated_at = now() WHERE id = $1', [mapId, seq])
      await insertItems(client, mapId, map.groupId, epoch, null, [{ actor: system, update: emptyUpdate, seq, sentence: sentenceFor(edits) }])
    }
    return rows.length
  })
}

function sentenceFor(edits: number): string {
  return edits === 1 ? 'left out one edit that cannot be read any more' : `left out ${edits} edits that cannot be read any more`
}
