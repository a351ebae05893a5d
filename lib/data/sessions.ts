import { newId, type UserId } from '../domain/ids.ts'
import { system, type Actor } from './actor.ts'
import { demandPersonal } from './access.ts'
import { withActor } from './database.ts'
import { notFound } from './data-errors.ts'
import { signedIn } from './users.ts'

export interface Session {
  id: string
  userAgent: string
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  /** The session that asks. */
  current: boolean
}

export interface LiveSession {
  id: string
  user: { id: UserId; name: string; email: string }
  expiresAt: Date
}

/** How stale `last_seen_at` may get: a write on every request would be dear. */
const seenEveryMs = 5 * 60_000

/** Opens a session at sign-in. Its id travels only inside the encrypted cookie. */
export async function createSession({ userId, userAgent = '', days = 30 }: { userId: UserId; userAgent?: string; days?: number }): Promise<{ id: string; expiresAt: Date }> {
  const data = { id: newId(), userId, userAgent: userAgent.slice(0, 300), expiresAt: new Date(Date.now() + days * 86_400_000) }
  await withActor(system, (tx) => tx.session.create({ data }))
  return { id: data.id, expiresAt: data.expiresAt }
}

/** The session and its person, or null when it was revoked, has run out, or never was. */
export async function getSession(sessionId: string): Promise<LiveSession | null> {
  return withActor(system, async (tx) => {
    const [row] = await tx.$queryRaw<{ userId: string; name: string; email: string; lastSeenAt: Date; expiresAt: Date }[]>`
      SELECT s.user_id AS "userId", u.name, c.email, s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt"
      FROM sessions s JOIN users u ON u.id = s.user_id JOIN credentials c ON c.user_id = s.user_id
      WHERE s.id = ${sessionId} AND s.revoked_at IS NULL AND s.expires_at > now()`
    if (!row) return null
    if (Date.now() - row.lastSeenAt.getTime() > seenEveryMs) {
      await tx.$executeRaw`UPDATE sessions SET last_seen_at = now() WHERE id = ${sessionId}`
    }
    return { id: sessionId, user: { id: row.userId, name: row.name, email: row.email }, expiresAt: row.expiresAt }
  })
}

/** The actor's own sessions that are still good, the last used first. */
export async function listSessions(actor: Actor): Promise<Session[]> {
  const userId = signedIn(actor)
  demandPersonal(actor, 'change the account')
  const rows = await withActor(actor, (tx) =>
    tx.session.findMany({ where: { userId, revokedAt: null, expiresAt: { gt: new Date() } }, orderBy: { lastSeenAt: 'desc' } }),
  )
  return rows.map(({ id, userAgent, createdAt, lastSeenAt, expiresAt }) => ({
    id, userAgent, createdAt, lastSeenAt, expiresAt, current: actor.kind === 'user' && actor.sessionId === id,
  }))
}

export async function revokeSession(actor: Actor, sessionId: string): Promise<void> {
  const userId = signedIn(actor)
  demandPersonal(actor, 'change the account')
  const { count } = await withActor(actor, (tx) =>
    tx.session.updateMany({ where: { id: sessionId, userId, revokedAt: null }, data: { revokedAt: new Date() } }),
  )
  if (count === 0) throw notFound('session')
}

/** Signs the actor out everywhere else; without a session of one's own, everywhere. Returns how many. */
export async function revokeOtherSessions(actor: Actor): Promise<number> {
  const userId = signedIn(actor)
  demandPersonal(actor, 'change the account')
  const keep = actor.kind === 'user' ? (actor.sessionId ?? '') : ''
  const { count } = await withActor(actor, (tx) =>
    tx.session.updateMany({ where: { userId, revokedAt: null, id: { not: keep } }, data: { revokedAt: new Date() } }),
  )
  return count
}
