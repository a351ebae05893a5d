import { cookies } from 'next/headers'
import { cache } from 'react'
import type { Actor } from '../data/actor.ts'
import { getSession } from '../data/sessions.ts'
import { authSettings } from './auth-settings.ts'
import { readSessionToken } from './read-session-token.ts'
import { sessionCookieName } from './session-cookie.ts'

const VISITOR: Actor = { kind: 'visitor' }

/**
 * [AU3] Who is asking, by the request's cookie and the session's row: a session that was revoked or has run out is a visitor's.
 * Throws only when the database cannot be asked. Asked once per page, however many components want to know.
 */
export const readActor = cache(async (): Promise<Actor> => {
  const { secret, secureCookies } = authSettings()
  const token = await readSessionToken((await cookies()).get(sessionCookieName(secureCookies))?.value, secret)
  if (!token) return VISITOR
  const session = await getSession(token.sessionId)
  if (!session || session.userId !== token.userId) return VISITOR
  return { kind: 'user', userId: token.userId, sessionId: token.sessionId }
})

/** As `readActor`, but a visitor also when the database cannot be asked: never throws. For pages that anyone may see. */
export async function currentActor(): Promise<Actor> {
  try {
    return await readActor()
  } catch (error) {
    if (isNextSignal(error)) throw error
    return VISITOR
  }
}

/** Next speaks to itself by throwing, for instance to say that a page cannot be made ahead of time. */
function isNextSignal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'digest' in error
}
