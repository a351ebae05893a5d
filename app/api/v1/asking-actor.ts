import type { Actor } from '../../../lib/data/actor.ts'
import { authSettings } from '../../../lib/auth/auth-settings.ts'
import { bearerActor, bearerOf } from '../../../lib/auth/bearer-actor.ts'
import { isFromThisSite } from '../../../lib/auth/check-origin.ts'
import { readActor } from '../../../lib/auth/current-actor.ts'
import { problemResponse } from './problem-response.ts'

/** [AU7] [AP2] Who asks: by a token where there is one, else by the cookie of this site's own page. Or the answer that refuses them. */
export async function askingActor(request: Request): Promise<Actor | Response> {
  const secret = bearerOf(request.headers)
  if (secret === null) {
    if (!isFromThisSite(request, authSettings().publicUrl))
      return problemResponse({ status: 403, code: 'other-origin', detail: 'This was sent from another site, so nothing was done. Open this site itself and try again.' })
    return readActor()
  }
  const asked = await bearerActor(secret, request.headers)
  if (asked.kind === 'actor') return asked.actor
  if (asked.kind === 'not-valid')
    return problemResponse({ status: 401, code: 'token-not-valid', detail: 'This token is not good: it was revoked, has run out, or is not written whole. Make a new one on your account page.' }, { 'www-authenticate': 'Bearer error="invalid_token"' })
  return problemResponse({ status: 429, code: 'too-many-requests', detail: `There were too many requests. Wait ${asked.retryAfterSeconds} seconds.` }, { 'retry-after': String(asked.retryAfterSeconds) })
}
