import type { MapId } from '../domain/ids.ts'
import { can, demandPersonal, standingIn, type Role } from './access.ts'
import { system, userIdOf, type Actor } from './actor.ts'
import { withActor } from './database.ts'
import { notFound } from './data-errors.ts'
import { hashToken, newToken } from './tokens.ts'

export interface Admitted {
  actor: Actor
  mapId: MapId
  groupId: string
  room: string
  role: Role
  /** False: the connection reads only. */
  canEdit: boolean
  /** Under which name others see them; null for a visitor. */
  user: { id: string; name: string } | null
}

/** A pass for one socket into one room, good for a minute and once, for the session that asks. */
export async function issueTicket(actor: Actor, { map: mapId, room }: { map: MapId; room: string }, { seconds = 60 }: { seconds?: number } = {}): Promise<{ ticket: string; expiresAt: Date }> {
  demandPersonal(actor, 'enter a live room')
  const ticket = newToken()
  const expiresAt = new Date(Date.now() + seconds * 1_000)
  await withActor(actor, async (tx) => {
    const map = await tx.argumentMap.findUnique({ where: { id: mapId } })
    if (!map || map.removedAt || !(await standingIn(tx, actor, map.groupId))) throw notFound('map')
    await tx.$executeRaw`
      INSERT INTO tickets (token_hash, group_id, map_id, room, user_id, session_id, expires_at)
      VALUES (${hashToken(ticket)}, ${map.groupId}, ${mapId}, ${room}, ${userIdOf(actor)}, ${actor.kind === 'user' ? (actor.sessionId ?? null) : null}, ${expiresAt})`
  })
  return { ticket, expiresAt }
}

/**
 * Uses the ticket up and says who comes in, as they stand now: the session must still be good and the map still readable.
 * Null for every reason not to let them in.
 */
export async function redeemTicket(ticket: string, room: string): Promise<Admitted | null> {
  const [row] = await withActor(system, async (tx) => tx.$queryRaw<{ mapId: MapId; userId: string | null; sessionId: string | null }[]>`
    UPDATE tickets t SET used_at = now()
    WHERE t.token_hash = ${hashToken(ticket)} AND t.room = ${room} AND t.used_at IS NULL AND t.expires_at > now()
      AND (t.session_id IS NULL OR EXISTS (SELECT 1 FROM sessions s WHERE s.id = t.session_id AND s.revoked_at IS NULL AND s.expires_at > now()))
    RETURNING t.map_id AS "mapId", t.user_id AS "userId", t.session_id AS "sessionId"`)
  if (!row) return null
  const actor: Actor = row.userId === null ? { kind: 'visitor' } : { kind: 'user', userId: row.userId, ...(row.sessionId === null ? {} : { sessionId: row.sessionId }) }
  return withActor(actor, async (tx) => {
    const map = await tx.argumentMap.findUnique({ where: { id: row.mapId } })
    const standing = map && !map.removedAt ? await standingIn(tx, actor, map.groupId) : null
    if (!map || !standing) return null
    const user = row.userId === null ? null : await tx.user.findUnique({ where: { id: row.userId }, select: { id: true, name: true } })
    return { actor, mapId: map.id, groupId: map.groupId, room, role: standing.role, canEdit: can(standing, 'edit a map') && map.archivedAt === null, user }
  })
}

/** Throws away old tickets; the server calls it now and then. */
export async function sweepTickets(): Promise<void> {
  await withActor(system, (tx) => tx.$executeRaw`DELETE FROM tickets WHERE expires_at < now() - interval '1 hour'`)
}
