import type { UserId } from '../domain/ids.ts'

/**
 * Who asks. The first argument of everything in lib/data; `withActor` tells the database, whose row-level security then
 * shows only what this actor may see.
 *
 * - `user`: someone signed in; with `sessionId`, writes also demand that the session is still good.
 * - `visitor`: someone without an account, who reads what is open to everyone.
 * - `link`: whoever holds a published link; reads the one map behind it.
 * - `system`: the program itself (seeding, the projection, sign-in). Never made from a request.
 */
export type Actor =
  | { kind: 'user'; userId: UserId; sessionId?: string }
  | { kind: 'visitor' }
  | { kind: 'link'; linkId: string }
  | { kind: 'system' }

export const visitor: Actor = { kind: 'visitor' }
export const system: Actor = { kind: 'system' }

/** What goes into a `created_by`: the person, or null where the program itself acts. */
export function userIdOf(actor: Actor): UserId | null {
  return actor.kind === 'user' ? actor.userId : null
}
