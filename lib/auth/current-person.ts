import type { UserId } from '../domain/ids.ts'
import { currentSession } from './current-session.ts'

export interface Person {
  id: UserId
  name: string
  email: string
}

/** The signed-in person's own name and address, for the bar at the top; null for a visitor. */
export async function currentPerson(): Promise<Person | null> {
  return (await currentSession().catch((error: unknown) => unlessNextSignal(error)))?.user ?? null
}

function unlessNextSignal(error: unknown): null {
  if (typeof error === 'object' && error !== null && 'digest' in error) throw error
  return null
}
