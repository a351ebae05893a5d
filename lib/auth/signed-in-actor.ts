import { redirect } from 'next/navigation'
import type { Actor } from '../data/actor.ts'
import { routes } from '../routes.ts'
import { readActor } from './current-actor.ts'

/** For pages that need an account: the signed-in person, or a detour by the sign-in page and back to `here`. */
export async function signedInActor(here: string): Promise<Extract<Actor, { kind: 'user' }>> {
  const actor = await readActor()
  if (actor.kind !== 'user') redirect(routes.signIn(here))
  return actor
}
