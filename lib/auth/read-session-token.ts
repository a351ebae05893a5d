import { decode } from 'next-auth/jwt'

/** Who signed in, and the row of that sign-in. */
export interface SessionToken {
  userId: string
  sessionId: string
}

/** What an unspoilt, unexpired cookie says, or null. It proves only that someone signed in once: whether that still holds, the session's row says. */
export async function readSessionToken(cookie: string | undefined, secret: string): Promise<SessionToken | null> {
  if (!cookie) return null
  try {
    const token = await decode({ token: cookie, secret })
    return typeof token?.sub === 'string' && typeof token.sid === 'string' ? { userId: token.sub, sessionId: token.sid } : null
  } catch {
    return null
  }
}
