import type { Json } from '../domain/json.ts'
import { system, type Actor } from './actor.ts'
import { withActor } from './database.ts'
import { Conflict } from './data-errors.ts'
import type { Prisma } from './generated/client.ts'
import { signedIn } from './users.ts'

export interface KeptAnswer {
  status: number
  /** What else of it is worth keeping: ETag, Location. */
  headers: Record<string, string>
  body: Json
}

/** A row whose answer is not there yet. */
const PENDING = 0
/** After so long whoever was at work on it is taken to be gone. */
const abandonedAfter = '10 minutes'

/**
 * [AP6] Claims a key for a request that is about to be done: null when it is the first, else what was answered to it.
 * Throws Conflict when the key came with another request, or when the first is still at work. `fingerprint` is a hash of
 * method, path and body.
 */
export async function claimKey(actor: Actor, key: string, fingerprint: string): Promise<KeptAnswer | null> {
  const userId = signedIn(actor)
  return withActor(actor, async (tx) => {
    const claimed = await tx.$executeRaw`
      INSERT INTO idempotency_keys AS k (user_id, key, fingerprint, status, body) VALUES (${userId}, ${key}, ${fingerprint}, ${PENDING}, 'null')
      ON CONFLICT (user_id, key) DO UPDATE SET fingerprint = excluded.fingerprint, created_at = now()
      WHERE k.status = ${PENDING} AND k.created_at < now() - ${abandonedAfter}::interval`
    if (claimed === 1) return null
    const row = await tx.idempotencyKey.findUniqueOrThrow({ where: { userId_key: { userId, key } } })
    if (row.fingerprint !== fingerprint) throw new Conflict('idempotency-key', 'This idempotency key was used for another request. Give each request a key of its own.')
    if (row.status === PENDING) throw new Conflict('still-at-work', 'The same request came before and is still being done. Ask again in a moment.')
    return { status: row.status, ...(row.body as { headers: Record<string, string>; body: Json }) }
  })
}

/** Keeps the answer, so that the same request sent again gets it instead of doing the thing twice. */
export async function keepAnswer(actor: Actor, key: string, { status, headers, body }: KeptAnswer): Promise<void> {
  const userId = signedIn(actor)
  await withActor(actor, (tx) => tx.idempotencyKey.updateMany({ where: { userId, key, status: PENDING }, data: { status, body: { headers, body } as Prisma.InputJsonValue } }))
}

/** Gives the key back, after nothing was done: the same request may be tried again. */
export async function releaseKey(actor: Actor, key: string): Promise<void> {
  const userId = signedIn(actor)
  await withActor(actor, (tx) => tx.idempotencyKey.deleteMany({ where: { userId, key, status: PENDING } }))
}

/** Forgets answers after a day; the server calls it now and then. */
export async function sweepKeptAnswers(): Promise<void> {
  await withActor(system, (tx) => tx.$executeRaw`DELETE FROM idempotency_keys WHERE created_at < now() - interval '1 day'`)
}
