import type { GroupId, MapId } from '../domain/ids.ts'
import { userIdOf, type Actor } from './actor.ts'
import { actAs, type SqlClient } from './database.ts'
import { Conflict, notFound, type DataError } from './data-errors.ts'

/** The suggestion that an update carries out. */
export interface Acceptance {
  suggestion: string
  /** When it was last changed, as far as the editor who takes it knows: nobody takes what was put there behind their back. */
  asOf: Date
  /** What is noted with the decision: that it was taken in part. */
  note: string | null
  /** For the group’s activity, after the editor’s name. */
  activity: string
}

/** Holds an open suggestion until the transaction ends; why it cannot be taken (any more), or null. */
export async function holdOpenSuggestion(client: SqlClient, actor: Actor, mapId: MapId, { suggestion, asOf }: Acceptance): Promise<DataError | null> {
  await actAs(client, actor)
  const { rows } = await client.query<{ state: string; updatedAt: Date }>('SELECT state, updated_at AS "updatedAt" FROM map_suggestions WHERE id = $1 AND map_id = $2 FOR UPDATE', [suggestion, mapId])
  if (!rows[0]) return notFound('suggestion')
  if (rows[0].state !== 'open') return alreadyDecided()
  return rows[0].updatedAt.getTime() === asOf.getTime() ? null : changedMeanwhile()
}

/** Decides the suggestion with the row of the log that carries it out: both are there, or neither is (SPEC: SU8). */
export async function markAccepted(client: SqlClient, actor: Actor, mapId: MapId, groupId: GroupId, { suggestion, note, activity }: Acceptance, seq: number): Promise<void> {
  await client.query("UPDATE map_suggestions SET state = 'accepted', decided_by = $2, decided_at = now(), decided_seq = $3, reason = $4 WHERE id = $1", [suggestion, userIdOf(actor), seq, note])
  await client.query("INSERT INTO activities (group_id, user_id, kind, subject_kind, subject_id, sentence) VALUES ($1, $2, 'suggestion.accepted', 'map', $3, $4)", [groupId, userIdOf(actor), mapId, activity])
}

export function alreadyDecided(): Conflict {
  return new Conflict('already-decided', 'This suggestion has been decided in the meantime. Nothing was done.')
}

export function changedMeanwhile(): Conflict {
  return new Conflict('changed-meanwhile', 'This suggestion was changed by its author in the meantime. Nothing was done: look at it again as it is now.')
}
