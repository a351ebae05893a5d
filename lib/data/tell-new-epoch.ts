import type { MapId } from '../domain/ids.ts'
import type { SqlClient } from './database.ts'

/** Lets every instance hear, when this transaction commits, that a map has another document (collaboration/server/postgres-peers.ts). */
export async function tellNewEpoch(client: SqlClient, mapId: MapId, epoch: number, seq: number): Promise<void> {
  await client.query(`SELECT pg_notify('sic_heads', $1)`, [JSON.stringify({ from: 'new epoch', heads: [[mapId, epoch, seq]] })])
}
