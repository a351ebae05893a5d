import type { Json } from '../domain/json.ts'
import type { Actor } from './actor.ts'
import { withActor } from './database.ts'
import { Conflict } from './data-errors.ts'
import type { Prisma } from './generated/client.ts'
import { signedIn } from './users.ts'

export interface KeptAnswer {
  status: number
  body: Json
}

/** What was answered to this key before; Conflict when the key came with another request. `fingerprint` is a hash of method, path and body. */
export async function recallAnswer(actor: Actor, key: string, fingerprint: string): Promise<KeptAnswer | null> {
  const userId = signedIn(actor)
  const row = await withActor(actor, (tx) => tx.idempotencyKey.findUnique({ where: { userId_key: { userId, key } } }))
  if (!row) return null
  if (row.fingerprint !== fingerprint) throw new Conflict('idempotency-key', 'This idempotency key was used for another request.')
  return { status: row.status, body: row.body as Json }
}

/** Keeps an answer, so that the same request sent again gets it instead of doing the thing twice. */
export async function keepAnswer(actor: Actor, key: string, fingerprint: string, { status, body }: KeptAnswer): Promise<void> {
  const userId = signedIn(actor)
  const data = { userId, key, fingerprint, status, body: body as Prisma.InputJsonValue }
  await withActor(actor, (tx) => tx.idempotencyKey.createMany({ data: [data], skipDuplicates: true }))
}
