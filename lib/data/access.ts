import type { GroupId, UserId } from '../domain/ids.ts'
import type { Actor } from './actor.ts'
import { tokenOf, userIdOf, type AskingToken } from './actor.ts'
import { Forbidden, notFound } from './data-errors.ts'
import type { Tx } from './database.ts'
import type { SqlAsking } from './sql-asking.ts'

/** What a member may be, most rights first. */
export const roles = ['owner', 'editor', 'commenter', 'viewer'] as const
export type Role = (typeof roles)[number]

export function atLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) <= roles.indexOf(least)
}

interface Right {
  any?: Role
  own?: Role
}

/**
 * ALL rights, one line each (SPEC: AC). `any`: the least role that may do it to anybody's; `own`: the least role that
 * may do it to what they made themselves. Someone who only reads a public group counts as a viewer.
 */
export const rights = {
  'read the group': { any: 'viewer' },
  'leave the group': { any: 'viewer' },
  'rename the group': { any: 'owner' },
  'manage members': { any: 'owner' },
  'invite people': { any: 'owner' },
  'publish a map': { any: 'owner' },

  'add a document': { any: 'editor' },
  'edit a document': { any: 'editor' },
  'remove a document': { any: 'editor' },

  'highlight a passage': { any: 'commenter' },
  'edit a passage': { any: 'editor', own: 'commenter' },
  'remove a passage': { any: 'editor', own: 'commenter' },

  'write a comment': { any: 'commenter' },
  'resolve a thread': { any: 'commenter' },
  'edit a comment': { own: 'commenter' },
  'remove a comment': { any: 'owner', own: 'commenter' },

  'make a map': { any: 'editor' },
  'edit a map': { any: 'editor' },
  'archive a map': { any: 'editor' },
  'remove a map': { any: 'editor' },

  'suggest for a map': { any: 'commenter' },
  'change a suggestion': { own: 'commenter' },
  'withdraw a suggestion': { own: 'commenter' },
  'decide a suggestion': { any: 'editor' },

  'judge a cell': { any: 'commenter' },
  'hold a round': { any: 'editor' },
  'read in a round': { any: 'commenter' },
  'take a reader out of a round': { any: 'editor', own: 'commenter' },

  'put a suggested passage aside': { any: 'commenter' },
  'bring back a suggested passage': { any: 'editor', own: 'commenter' },
} as const satisfies Record<string, Right>
export type Action = keyof typeof rights

/** An actor as they stand to one group. */
export interface Standing {
  role: Role
  userId: UserId | null
}

/** Whether someone of this standing may do it, to this subject where the action has one. */
export function can(standing: Standing, action: Action, subject?: { createdBy: UserId | null }): boolean {
  const right: Right = rights[action]
  if (right.any && atLeast(standing.role, right.any)) return true
  const own = standing.userId !== null && subject?.createdBy === standing.userId
  return own && right.own !== undefined && atLeast(standing.role, right.own)
}

/** What a personal token may be let do, least first, and the highest role in which it then stands (SPEC: AP). Its person's own role still bounds it. */
export const scopes = { read: 'viewer', comment: 'commenter', write: 'editor', manage: 'owner' } as const satisfies Record<string, Role>
export type Scope = keyof typeof scopes

/** What concerns a person and no group: the least scope with which a token may do it; null where only they themselves may. */
const personalRights = {
  'see whose token it is': 'read',
  'list groups': 'read',
  'start a group': 'manage',
  'join a group': null,
  'leave a group': null,
  'change the account': null,
  'enter a live room': null,
} as const satisfies Record<string, Scope | null>
export type PersonalAction = keyof typeof personalRights

/** Demands that whoever asks may do this for themselves. Anyone may who has signed in; a token, as the table says. */
export function demandPersonal(actor: Actor, action: PersonalAction): void {
  const token = tokenOf(actor)
  if (!token) return
  const least = personalRights[action]
  if (least === null) throw new Forbidden('not-with-a-token', `A token cannot be used to ${action}: sign in to do that yourself.`)
  if (!atLeast(scopes[token.scope], scopes[least])) throw tooNarrow(token, action, least)
  if (action === 'start a group' && token.group !== null) throw new Forbidden('token-for-one-group', 'This token is for one group, so it cannot start another.')
}

/** A role as the token lets it be: never above its scope, and none in a group that it is not for. The database says the same on its own. */
function lowered(role: Role, group: GroupId, token: AskingToken | null): Role | null {
  if (!token) return role
  if (token.group !== null && token.group !== group) return null
  return atLeast(role, scopes[token.scope]) ? scopes[token.scope] : role
}

/** The actor's standing in a group, or null where they may not even read it. */
export async function standingIn(tx: SqlAsking, actor: Actor, group: GroupId): Promise<Standing | null> {
  const [row] = await tx.$queryRaw<{ role: Role | null }[]>`SELECT app_role_in(${group}) AS role`
  const role = row?.role ? lowered(row.role, group, tokenOf(actor)) : null
  return role && { role, userId: userIdOf(actor) }
}

/**
 * Demands that the actor may do this in the group, and keeps it so until the transaction ends: a removal that
 * commits first is seen, one that comes later waits. Throws NotFound where the actor may not read, else Forbidden.
 */
export async function demand(
  tx: Tx,
  actor: Actor,
  group: GroupId,
  action: Action,
  { what = 'group', subject }: { what?: string; subject?: { createdBy: UserId | null } } = {},
): Promise<Standing> {
  const [row] = await tx.$queryRaw<{ role: Role | null }[]>`SELECT app_hold_role_in(${group}) AS role`
  const token = tokenOf(actor)
  const role = row?.role ? lowered(row.role, group, token) : null
  if (!role) throw notFound(what)
  const standing: Standing = { role, userId: userIdOf(actor) }
  if (actor.kind !== 'system' && !can(standing, action, subject)) throw forbidden(standing.role, action, token)
  return standing
}

const aRole: Record<Role, string> = { owner: 'an owner', editor: 'an editor', commenter: 'a commenter', viewer: 'a viewer' }

export function forbidden(role: Role, action: Action, token: AskingToken | null = null): Forbidden {
  const { any, own }: Right = rights[action]
  const leastRole = any ?? own
  const leastScope = (Object.keys(scopes) as Scope[]).find((scope) => leastRole !== undefined && atLeast(scopes[scope], leastRole))
  if (token && leastScope && leastRole && !atLeast(scopes[token.scope], leastRole)) return tooNarrow(token, action, leastScope)
  const who = !any ? 'the person who wrote it' : any === 'owner' ? 'an owner' : `${aRole[any]} or more`
  return new Forbidden('forbidden', `You are ${aRole[role]} here; to ${action}, you must be ${who}.`)
}

function tooNarrow(token: AskingToken, action: string, least: Scope): Forbidden {
  return new Forbidden('token-scope', `This token’s scope is ‘${token.scope}’; to ${action}, use one whose scope is ${least === 'manage' ? '‘manage’' : `‘${least}’ or more`}.`)
}
