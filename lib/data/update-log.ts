import type { MapId } from '../domain/ids.ts'
import { alreadyDecided, holdOpenSuggestion, markAccepted, type Acceptance } from './accept-in-log.ts'
import { can, forbidden, type Role } from './access.ts'
import { tokenOf, userIdOf, type Actor } from './actor.ts'
import { actAs, withActorClient, type SqlClient } from './database.ts'
import { Conflict, notFound, type DataError } from './data-errors.ts'

export { compactMap } from './compact-log.ts'
export { loadMapState, loadStateAt, loadUpdatesSince, type MapState } from './log-state.ts'

/** One update on its way into the log. */
export interface LogItem {
  actor: Actor
  /** A Yjs update, already validated. */
  update: Uint8Array
  /** What was done, for the history, after a person's name: "added the claim ‘…’". */
  sentence?: string
  /** The suggestion that this carries out; it is decided with it, and where it is decided already, nothing lands. */
  accepts?: Acceptance
}

export type Appended = { ok: true; seq: number } | { ok: false; error: DataError }

/**
 * Commits updates to a map's log in the order given; when this returns, what is `ok` is durable. Each author is checked:
 * one who may not edit (any more) is refused and the others' updates land. Throws nothing for refusals; a database that
 * fails throws, and then nothing landed.
 *
 * Order of locks (SPEC AC7): authors' sessions and memberships first, by user id, then suggestions that are carried out,
 * then the map's row. A removal locks the same membership, so an append that waited for it looks again and is refused.
 */
export async function appendUpdates(mapId: MapId, epoch: number, items: readonly LogItem[]): Promise<Appended[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await appendOnce(mapId, epoch, items)
    } catch (error) {
      // A deadlock with a sign-out of several sessions: nothing landed, and the other side has gone on by now.
      if (!(error instanceof Conflict && error.code === 'try-again') || attempt === 4) throw error
    }
  }
}

/** One update; throws NotFound, Forbidden, or Conflict `epoch-changed` or `map-archived`. */
export async function appendUpdate(actor: Actor, mapId: MapId, epoch: number, update: Uint8Array, sentence?: string): Promise<{ seq: number }> {
  const [result] = await appendUpdates(mapId, epoch, [{ actor, update, ...(sentence === undefined ? {} : { sentence }) }])
  if (!result!.ok) throw result!.error
  return { seq: result!.seq }
}

async function appendOnce(mapId: MapId, epoch: number, items: readonly LogItem[]): Promise<Appended[]> {
  if (items.length === 0) return []
  return withActorClient(items[0]!.actor, async (client) => {
    const refusals = new Map<string, DataError | null>()
    const authors = [...new Map(items.map((item) => [keyOf(item.actor), item.actor]))].sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [key, actor] of authors) refusals.set(key, await checkAuthor(client, actor, mapId))

    const results: (Appended | undefined)[] = items.map((item) => {
      const error = refusals.get(keyOf(item.actor))
      return error ? { ok: false, error } : undefined
    })
    const carriedOut = new Set<string>()
    for (const [index, { actor, accepts }] of items.entries()) {
      if (results[index] || !accepts) continue
      const error = carriedOut.has(accepts.suggestion) ? alreadyDecided() : await holdOpenSuggestion(client, actor, mapId, accepts)
      if (error) results[index] = { ok: false, error }
      else carriedOut.add(accepts.suggestion)
    }
    const allowed = items.flatMap((item, index) => (results[index] ? [] : [{ ...item, index }]))
    if (allowed.length === 0) return results as Appended[]

    await actAs(client, allowed[0]!.actor)
    const { rows } = await client.query<{ head: string; groupId: string }>({
      name: 'log-advance',
      text: `UPDATE maps SET head = head + $2, updated_at = now() WHERE id = $1 AND epoch = $3 AND removed_at IS NULL AND archived_at IS NULL
        RETURNING head, group_id AS "groupId"`,
      values: [mapId, allowed.length, epoch],
    })
    const map = rows[0]
    if (!map) {
      const error = await whyClosed(client, mapId)
      return results.map((result) => result ?? { ok: false, error })
    }

    const first = Number(map.head) - allowed.length + 1
    const numbered = allowed.map((item, place) => ({ ...item, seq: first + place }))
    for (const { index, seq } of numbered) results[index] = { ok: true, seq }
    for (const [key, actor] of authors) {
      const own = numbered.filter((item) => keyOf(item.actor) === key)
      if (own.length === 0) continue
      if (authors.length > 1) await actAs(client, actor)
      await insertItems(client, mapId, map.groupId, epoch, userIdOf(actor), own)
      for (const { accepts, seq } of own) if (accepts) await markAccepted(client, actor, mapId, map.groupId, accepts, seq)
    }
    return results as Appended[]
  })
}

/** Holds the author's membership and session until the transaction ends; the reason for a refusal, or null. */
async function checkAuthor(client: SqlClient, actor: Actor, mapId: MapId): Promise<DataError | null> {
  await actAs(client, actor)
  const { rows } = await client.query<{ role: Role | null }>({
    name: 'log-author',
    text: 'SELECT app_hold_role_in(group_id) AS role FROM maps WHERE id = $1',
    values: [mapId],
  })
  const role = rows[0]?.role
  if (!role) return notFound('map')
  return actor.kind === 'system' || can({ role, userId: userIdOf(actor) }, 'edit a map') ? null : forbidden(role, 'edit a map', tokenOf(actor))
}

async function whyClosed(client: SqlClient, mapId: MapId): Promise<DataError> {
  const { rows } = await client.query<{ epoch: number; archived: boolean; removed: boolean }>(
    'SELECT epoch, archived_at IS NOT NULL AS archived, removed_at IS NOT NULL AS removed FROM maps WHERE id = $1',
    [mapId],
  )
  const map = rows[0]
  if (!map || map.removed) return notFound('map')
  if (map.archived) return new Conflict('map-archived', 'This map is archived and can no longer be edited. Take it out of the archive first.')
  return new Conflict('epoch-changed', 'What was deleted from this map more than 30 days ago has been cleared away meanwhile, and this change was not saved. Load the map again and make the change again.', { epoch: map.epoch })
}

/** Writes numbered rows and their sentences, as whoever the transaction acts as. */
export async function insertItems(client: SqlClient, mapId: MapId, groupId: string, epoch: number, userId: string | null, items: readonly (LogItem & { seq: number })[]): Promise<void> {
  await client.query({
    name: 'log-insert',
    text: `INSERT INTO map_updates (map_id, seq, group_id, epoch, user_id, update)
      SELECT $1, x.seq, $2, $3, $4, x.update FROM unnest($5::bigint[], $6::bytea[]) AS x(seq, update)`,
    values: [mapId, groupId, epoch, userId, items.map((item) => item.seq), items.map((item) => Buffer.from(item.update.buffer, item.update.byteOffset, item.update.byteLength))],
  })
  const told = items.filter((item) => item.sentence !== undefined)
  if (told.length === 0) return
  await client.query({
    name: 'log-history',
    text: `INSERT INTO map_history (map_id, seq, group_id, user_id, sentence)
      SELECT $1, x.seq, $2, $3, x.sentence FROM unnest($4::bigint[], $5::text[]) AS x(seq, sentence)`,
    values: [mapId, groupId, userId, told.map((item) => item.seq), told.map((item) => item.sentence)],
  })
}

function keyOf(actor: Actor): string {
  return actor.kind === 'user' ? `user ${actor.userId} ${actor.sessionId ?? ''} ${actor.token?.id ?? ''}` : actor.kind
}
