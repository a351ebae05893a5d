import { z } from 'zod'
import { hashPassword } from '../auth/hash-password.ts'
import { createReset } from '../data/password-resets.ts'
import { newToken } from '../data/tokens.ts'
import { createUser, findUserForSignIn, normaliseEmail } from '../data/users.ts'
import { routes } from '../routes.ts'
import { CliProblem } from './cli-problem.ts'
import type { VerbOutput } from './verb-output.ts'
import { withDatabase } from './with-database.ts'
import type { Env } from '../env.ts'

/** `sic user create EMAIL`: an account whose password its owner sets through the link that is printed. */
export async function createUserVerb(email: string, { name }: { name?: string }): Promise<VerbOutput> {
  const address = checkedEmail(email)
  return withDatabase(async ({ env }) => {
    if (await findUserForSignIn(address)) throw new CliProblem(`There is an account with the address ${address} already. For a new password: sic user reset ${address}`, 1)
    const user = await createUser({ email: address, name: name?.trim() || address.split('@')[0]!, passwordHash: await hashPassword(newToken()) })
    return resetOutput(env, user.id, address, 'Account made. Its password is set at')
  })
}

/** `sic user reset EMAIL`: a link, good for an hour and once, that sets a new password. */
export async function resetUserVerb(email: string): Promise<VerbOutput> {
  const address = checkedEmail(email)
  return withDatabase(async ({ env }) => {
    const user = await findUserForSignIn(address)
    if (!user) throw new CliProblem(`There is no account with the address ${address}.`, 1)
    return resetOutput(env, user.id, address, 'A new password is set at')
  })
}

function checkedEmail(email: string): string {
  const parsed = z.email().safeParse(email.trim())
  if (!parsed.success) throw new CliProblem(`‘${email}’ is not an e-mail address.`, 2)
  return normaliseEmail(parsed.data)
}

async function resetOutput(env: Env, userId: string, email: string, words: string): Promise<VerbOutput> {
  const { token, expiresAt } = await createReset(userId)
  const link = `${env.publicUrl ?? `http://localhost:${env.port}`}${routes.resetPassword(token)}`
  return { json: { format: 'sic/user@1', id: userId, email, link, expiresAt: expiresAt.toISOString() }, text: `${words} ${link} (for an hour, once).\n` }
}
