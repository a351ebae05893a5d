import type { Actor } from '../data/actor.ts'
import { actorOfToken } from '../data/personal-tokens.ts'
import { takeAttempt } from '../data/rate-limits.ts'
import { requestAddress } from './request-address.ts'
import { takeTokenRequest } from './token-pace.ts'

export type Asked =
  | { kind: 'actor'; actor: Extract<Actor, { kind: 'user' }> }
  | { kind: 'not-valid' }
  | { kind: 'too-many'; retryAfterSeconds: number }

/** The token of a request, or null where it brings none. Another scheme is the business of a proxy before us. */
export function bearerOf(headers: Headers): string | null {
  const [scheme, secret = ''] = (headers.get('authorization') ?? '').trim().split(/\s+/, 2)
  return scheme?.toLowerCase() === 'bearer' ? secret : null
}

/** [AP2] [AP5] Who asks by a token. A wrong one is never looked past: a cookie beside it does not count. */
export async function bearerActor(secret: string, headers: Headers): Promise<Asked> {
  const actor = await actorOfToken(secret)
  if (!actor?.token) return (await takeAttempt(`token:from:${requestAddress(headers)}`, 300, 900)) ? { kind: 'not-valid' } : { kind: 'too-many', retryAfterSeconds: 900 }
  const wait = takeTokenRequest(actor.token.id)
  return wait === 0 ? { kind: 'actor', actor } : { kind: 'too-many', retryAfterSeconds: wait }
}
