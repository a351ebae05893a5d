import { system } from './actor.ts'
import { withActor } from './database.ts'
import { hashToken } from './tokens.ts'

/**
 * Counts one attempt under `key` ("sign-in:anna@example.org") and says whether it is still within `limit` per window.
 * The window starts with the first attempt. Counted in the database, so that several servers count together.
 */
export async function takeAttempt(key: string, limit: number, windowSeconds: number): Promise<boolean> {
  return withActor(system, async (tx) => {
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      INSERT INTO rate_limits AS r (key_hash, count, window_end) VALUES (${hashToken(key)}, 1, now() + make_interval(secs => ${windowSeconds}::float8))
      ON CONFLICT (key_hash) DO UPDATE SET
        count = CASE WHEN r.window_end <= now() THEN 1 ELSE r.count + 1 END,
        window_end = CASE WHEN r.window_end <= now() THEN excluded.window_end ELSE r.window_end END
      RETURNING count`
    return row!.count <= limit
  })
}

/** Forgets the attempts under a key, after one succeeded. */
export async function forgetAttempts(key: string): Promise<void> {
  await withActor(system, (tx) => tx.rateLimit.deleteMany({ where: { keyHash: hashToken(key) } }))
}

/** Throws away what no longer counts; the server calls it now and then. */
export async function sweepRateLimits(): Promise<void> {
  await withActor(system, (tx) => tx.rateLimit.deleteMany({ where: { windowEnd: { lt: new Date() } } }))
}
