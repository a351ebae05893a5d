import type { GroupId, UserId } from '../domain/ids.ts'
import type { Scope } from './access.ts'

/**
 * Who asks. The first argument of everything in lib/data; `withActor` tells the database, whose row-level security then
 * shows only what this actor may see.
 *
 * - `user`: someone signed in; with `sessionId`, writes also demand that the session is still good. With `token` it is a program
 *   that asks in their name: it stands nowhere higher than the token's scope, and only in its group where it names one.
 * - `visitor`: someone without an account, who reads what is open to everyone.
 * - `link`: whoever holds a published link; reads the one map behind it.
 * - `system`: the program itself (seeding, the projection, sign-in). Never made from a request.
 */
export type Actor =
  | { kind: 'user'; userId: UserId; sessionId?: string; token?: AskingToken }
  | { kind: 'visitor' }
  | { kind: 'link'; linkId: string }
  | { kind: 'system' }

export interface AskingToken {
  id: string
  scope: Scope
  /** The one group that it is for; null: all of the person's. */
  group: GroupId | null
}

export const visitor: Actor = { kind: 'visitor' }
export const system: Actor = { kind: 'system' }

/** The token that asks, or null where a person does (or nobody, or the program). */
export function tokenOf(actor: Actor): AskingToken | null {
  return actor.kind === 'user' ? (actor.token ?? null) : null
}

/** What goes into a `created_by`: the person, or null where the program itself acts. */
export function userIdOf(actor: Actor): UserId | null {
  return actor.kind === 'user' ? actor.userId : null
}
