import type { UserId } from '../domain/ids.ts'
import { system } from './actor.ts'
import { withActor } from './database.ts'
import { hashToken, newToken } from './tokens.ts'

/** A token for a reset link, good for an hour and once. An earlier one of the same person ends. */
export async function createReset(userId: UserId, { minutes = 60 }: { minutes?: number } = {}): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken()
  const expiresAt = new Date(Date.now() + minutes * 60_000)
  await withActor(system, async (tx) => {
    await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } })
    await tx.passwordReset.create({ data: { tokenHash: hashToken(token), userId, expiresAt } })
  })
  return { token, expiresAt }
}

/**
 * Uses the token up and sets the new password; every session and every token of the person ends. Null when the token is unknown, used
 * or has run out.
 */
export async function consumeReset(token: string, { passwordHash }: { passwordHash: string }): Promise<{ userId: UserId } | null> {
  return withActor(system, async (tx) => {
    const [row] = await tx.$queryRaw<{ userId: string }[]>`
      UPDATE password_resets SET used_at = now()
      WHERE token_hash = ${hashToken(token)} AND used_at IS NULL AND expires_at > now() RETURNING user_id AS "userId"`
    if (!row) return null
    await tx.credential.update({ where: { userId: row.userId }, data: { passwordHash, changedAt: new Date() } })
    await tx.session.updateMany({ where: { userId: row.userId, revokedAt: null }, data: { revokedAt: new Date() } })
    await tx.personalToken.updateMany({ where: { userId: row.userId, revokedAt: null }, data: { revokedAt: new Date() } })
    return row
  })
}
