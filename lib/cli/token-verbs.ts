import { text as readAll } from 'node:stream/consumers'
import { z } from 'zod'
import { scopes, type Scope } from '../data/access.ts'
import type { Actor } from '../data/actor.ts'
import { DataError } from '../data/data-errors.ts'
import { createPersonalToken, listPersonalTokens, revokeAnyToken, type PersonalToken } from '../data/personal-tokens.ts'
import { findUserForSignIn } from '../data/users.ts'
import { CliProblem } from './cli-problem.ts'
import { findGroup } from './find-group.ts'
import type { VerbOutput } from './verb-output.ts'
import { withDatabase } from './with-database.ts'

export interface TokenOptions {
  name: string
  scope?: string
  group?: string
  days?: string
}

const scopeNames = Object.keys(scopes) as [Scope, ...Scope[]]

/** `sic token create EMAIL`: a token that is printed this once. */
export async function createTokenVerb(email: string, { name, scope = 'read', group, days = '90' }: TokenOptions): Promise<VerbOutput> {
  const wanted = z.enum(scopeNames).safeParse(scope)
  if (!wanted.success) throw new CliProblem(`A token’s scope is ${scopeNames.join(', ')}; ‘${scope}’ is none of them.`, 2)
  if (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > 366) throw new CliProblem(`--days is a whole number from 1 to 366; ‘${days}’ is not.`, 2)
  return withDatabase(async () => {
    const actor = await personBy(email)
    const found = group === undefined ? null : await findGroup(group)
    if (group !== undefined && !found) throw new CliProblem(`There is no group ‘${group}’.`, 1)
    const { secret, token } = await inWords(createPersonalToken(actor, { name, scope: wanted.data, group: found?.id ?? null, expiresInDays: Number(days) }))
    return { json: { format: 'sic/token@1', ...asJson(token), secret }, text: `${secret}\n`, notes: [`The token ‘${token.name}’ (${token.id}) is good until ${dayOf(token.expiresAt)}. It is not shown again.`] }
  })
}

/** `sic token list EMAIL`: what a person's programs ask with, without the secrets. */
export async function listTokensVerb(email: string): Promise<VerbOutput> {
  return withDatabase(async () => {
    const tokens = await listPersonalTokens(await personBy(email))
    const line = ({ id, name, scope, group, ending, expiresAt, lastUsedAt }: PersonalToken) =>
      `${id}  ${name}  ${scope}${group ? ` in ${group.name}` : ''}  …${ending}  until ${dayOf(expiresAt)}  ${lastUsedAt ? `used ${dayOf(lastUsedAt)}` : 'not used'}\n`
    return { json: { format: 'sic/tokens@1', tokens: tokens.map(asJson) }, text: tokens.map(line).join('') || 'There are none.\n' }
  })
}

/** `sic token revoke ID|-`: ends anybody's. A token that was found somewhere is read from standard input, so that it stands in no list of processes. */
export async function revokeTokenVerb(id: string): Promise<VerbOutput> {
  if (id.startsWith('sic_')) throw new CliProblem('Do not write the token itself into a command, where others may see it. Pipe it in: sic token revoke - < FILE', 2)
  const wanted = id === '-' ? (await readAll(process.stdin)).trim() : id
  return withDatabase(async () => {
    const revoked = await revokeAnyToken(wanted)
    if (!revoked) throw new CliProblem('There is no such token, or it has been revoked already.', 1)
    return { json: { format: 'sic/token@1', id: revoked.id, name: revoked.name, revoked: true }, text: `The token ‘${revoked.name}’ (${revoked.id}) is revoked.\n` }
  })
}

async function personBy(email: string): Promise<Actor> {
  const account = await findUserForSignIn(email)
  if (!account) throw new CliProblem(`There is no account with the address ${email}.`, 1)
  return { kind: 'user', userId: account.id }
}

async function inWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof DataError) throw new CliProblem(error.message, 1)
    throw error
  }
}

function asJson({ id, name, scope, group, ending, createdAt, expiresAt, lastUsedAt }: PersonalToken) {
  return { id, name, scope, group, ending, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null }
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
