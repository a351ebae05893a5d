import type { MapId } from '../domain/ids.ts'
import { system } from './actor.ts'
import { withActorClient } from './database.ts'

/**
 * Writes lines of a map's history at rows of its log, each in the name and at the time of that row's author, who was
 * allowed to write it; where a row has its line already, that stays. Those who look at the history are told.
 */
export async function tellHistory(mapId: MapId, lines: readonly { seq: number; sentence: string }[]): Promise<void> {
  await withActorClient(system, async (client) => {
    await client.query({
      name: 'history-tell',
      text: `INSERT INTO map_history (map_id, seq, group_id, user_id, sentence, at)
        SELECT u.map_id, u.seq, u.group_id, u.user_id, x.sentence, u.at
        FROM unnest($2::bigint[], $3::text[]) AS x(seq, sentence) JOIN map_updates u ON u.map_id = $1 AND u.seq = x.seq
        ON CONFLICT DO NOTHING`,
      values: [mapId, lines.map(({ seq }) => seq), lines.map(({ sentence }) => sentence)],
    })
    await client.query(`SELECT pg_notify('sic_maps', $1)`, [JSON.stringify({ history: mapId })])
  })
}

/** What was done less than so many seconds ago some server may be about to tell. */
const patience = 300

/** A line for each author whose last edits have none: the server that had taken them stopped before it could say what they were. */
export async function tellGaps(mapId: MapId, { olderThan = patience } = {}): Promise<void> {
  await withActorClient(system, (client) =>
    client.query({
      name: 'history-gaps',
      text: `INSERT INTO map_history (map_id, seq, group_id, user_id, sentence, at)
        SELECT DISTINCT ON (u.user_id) u.map_id, u.seq, u.group_id, u.user_id, $2, u.at
        FROM map_updates u
        LEFT JOIN (SELECT user_id, max(seq) AS seq FROM map_history WHERE map_id = $1 GROUP BY user_id) told ON told.user_id = u.user_id
        WHERE u.map_id = $1 AND u.user_id IS NOT NULL AND u.at < now() - make_interval(secs => $3) AND u.seq > coalesce(told.seq, 0)
        ORDER BY u.user_id, u.seq DESC
        ON CONFLICT DO NOTHING`,
      values: [mapId, 'edited the map; what exactly was not noted, because the server stopped at that moment', olderThan],
    }),
  )
}
