import { visitor, type Actor } from '../data/actor.ts'
import { currentSession } from './current-session.ts'

/** Who is asking. Throws only when the database cannot be asked, so that an API can say so rather than “sign in”. */
export async function readActor(): Promise<Actor> {
  const session = await currentSession()
  return session ? { kind: 'user', userId: session.user.id, sessionId: session.id } : visitor
}

/** [AU3] Who is asking: a visitor when nobody is signed in, and also when the database cannot be asked. Never throws. */
export async function currentActor(): Promise<Actor> {
  try {
    return await readActor()
  } catch (error) {
    if (isNextSignal(error)) throw error
    return visitor
  }
}

/** Next speaks to itself by throwing, for instance to say that a page cannot be made ahead of time; that is no failure. */
function isNextSignal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'digest' in error
}
