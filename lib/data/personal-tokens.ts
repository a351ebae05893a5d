import { newId, type GroupId, type UserId } from '../domain/ids.ts'
import { demandPersonal, standingIn, type Scope } from './access.ts'
import { system, type Actor } from './actor.ts'
import { withActor } from './database.ts'
import { Conflict, Invalid, notFound } from './data-errors.ts'
import { hashToken, newToken } from './tokens.ts'
import { signedIn } from './users.ts'

/** What a program asks with in a person's name. The token itself is shown once, when it is made. */
export interface PersonalToken {
  id: string
  name: string
  scope: Scope
  /** The one group that it is for; null: all of the person's. */
  group: { id: GroupId; name: string } | null
  /** Its last characters, for telling it from others. */
  ending: string
  createdAt: Date
  expiresAt: Date
  /** To the minute. */
  lastUsedAt: Date | null
}

export interface NewPersonalToken {
  name: string
  scope: Scope
  group?: GroupId | null
  expiresInDays?: number
}

/** By which a token is known when it turns up where it should not. */
const PREFIX = 'sic_'
const MOST = 50
const usedEveryMs = 60_000

/** [AP1] Makes a token of the actor's own. The secret is returned here and never again; what is kept is its hash. */
export async function createPersonalToken(actor: Actor, { name, scope, group = null, expiresInDays = 90 }: NewPersonalToken): Promise<{ secret: string; token: PersonalToken }> {
  const userId = signedIn(actor)
  demandPersonal(actor, 'change the account')
  const kept = name.trim().replace(/\s+/g, ' ')
  if (kept === '' || kept.length > 100) throw new Invalid('name', 'A token’s name has between 1 and 100 characters.')
  if (!(Number.isInteger(expiresInDays) && expiresInDays >= 1 && expiresInDays <= 366)) throw new Invalid('expiry', 'A token is good for between 1 and 366 days.')
  const secret = PREFIX + newToken()
  const id = newId()
  await withActor(actor, async (tx) => {
    if (group !== null && !(await standingIn(tx, actor, group))) throw notFound('group')
    await tx.$queryRaw`SELECT 1 AS held FROM users WHERE id = ${userId} FOR UPDATE`
    if ((await tx.personalToken.count({ where: { userId, revokedAt: null, expiresAt: { gt: new Date() } } })) >= MOST)
      throw new Conflict('too-many-tokens', `You have ${MOST} tokens, which is as many as one can have. Revoke one that is no longer used.`)
    await tx.personalToken.create({
      data: { id, userId, groupId: group, name: kept, scope, tokenHash: hashToken(secret), ending: secret.slice(-4), expiresAt: new Date(Date.now() + expiresInDays * 86_400_000) },
    })
  })
  const token = (await listPersonalTokens(actor)).find((each) => each.id === id)
  if (!token) throw notFound('token')
  return { secret, token }
}

/** The actor's own tokens that are still good, newest first. */
export async function listPersonalTokens(actor: Actor): Promise<PersonalToken[]> {
  const userId = signedIn(actor)
  demandPersonal(actor, 'change the account')
  return withActor(actor, async (tx) => {
    const rows = await tx.personalToken.findMany({ where: { userId, revokedAt: null, expiresAt: { gt: new Date() } }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
    const groups = await tx.group.findMany({ where: { id: { in: rows.flatMap(({ groupId }) => groupId ?? []) } }, select: { id: true, name: true } })
    const nameOf = new Map(groups.map((group) => [group.id, group.name]))
    return rows.map(({ id, name, scope, groupId, ending, createdAt, expiresAt, lastUsedAt }) => ({
      // A group that one has left keeps its name to itself.
      id, name, scope: scope as Scope, group: groupId === null ? null : { id: groupId, name: nameOf.get(groupId) ?? 'a group that you have left' }, ending, createdAt, expiresAt, lastUsedAt,
    }))
  })
}

/** [AP2] From here on the token is nobody's; what it is doing at this moment either lands first or is refused. */
export async function revokePersonalToken(actor: Actor, tokenId: string): Promise<void> {
  const userId = signedIn(actor)
  demandPersonal(actor, 'change the account')
  const { count } = await withActor(actor, (tx) => tx.personalToken.updateMany({ where: { id: tokenId, userId, revokedAt: null }, data: { revokedAt: new Date() } }))
  if (count === 0) throw notFound('token')
}

/** For whoever runs the program: revokes anybody's, by its id or by the token itself, which may have been found somewhere. Null where there is no such token that is good. */
export async function revokeAnyToken(idOrSecret: string): Promise<{ id: string; name: string } | null> {
  const where = idOrSecret.startsWith(PREFIX) ? { tokenHash: hashToken(idOrSecret) } : { id: idOrSecret }
  return withActor(system, async (tx) => {
    const row = await tx.personalToken.findFirst({ where: { ...where, revokedAt: null }, select: { id: true, name: true } })
    if (row) await tx.personalToken.update({ where: { id: row.id }, data: { revokedAt: new Date() } })
    return row
  })
}

/** [AP2] Who asks by this token, or null when it was revoked, has run out, or never was. */
export async function actorOfToken(secret: string): Promise<Extract<Actor, { kind: 'user' }> | null> {
  if (!secret.startsWith(PREFIX) || secret.length > 100) return null
  return withActor(system, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string; userId: UserId; scope: Scope; groupId: GroupId | null; lastUsedAt: Date | null }[]>`
      SELECT id, user_id AS "userId", scope, group_id AS "groupId", last_used_at AS "lastUsedAt" FROM personal_tokens
      WHERE token_hash = ${hashToken(secret)} AND revoked_at IS NULL AND expires_at > now()`
    if (!row) return null
    // A write that holds the row is not waited for: the next request will note the time.
    if (Date.now() - (row.lastUsedAt?.getTime() ?? 0) > usedEveryMs)
      await tx.$executeRaw`UPDATE personal_tokens SET last_used_at = now() WHERE id IN (SELECT id FROM personal_tokens WHERE id = ${row.id} FOR NO KEY UPDATE SKIP LOCKED)`
    return { kind: 'user', userId: row.userId, token: { id: row.id, scope: row.scope, group: row.groupId } }
  })
}
