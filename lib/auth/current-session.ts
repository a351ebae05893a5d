import { cookies } from 'next/headers'
import { cache } from 'react'
import { getSession, type LiveSession } from '../data/sessions.ts'
import { authSettings } from './auth-settings.ts'
import { readSessionToken } from './read-session-token.ts'
import { sessionCookieName } from './session-cookie.ts'

/**
 * [AU3] The sign-in behind the request: by its cookie, and by the session's row, without which the cookie says nothing.
 * Asked once per page, however many components want to know. Throws only when the database cannot be asked.
 */
export const currentSession = cache(async (): Promise<LiveSession | null> => {
  const { secret, secureCookies } = authSettings()
  const token = await readSessionToken((await cookies()).get(sessionCookieName(secureCookies))?.value, secret)
  const session = token && (await getSession(token.sessionId))
  return session?.user.id === token?.userId ? session : null
})
