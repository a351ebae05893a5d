import { changePassword, findUserForSignIn, normaliseEmail } from '../data/users.ts'
import { requestAddress } from './request-address.ts'
import { hashPassword } from './hash-password.ts'
import { maySignIn, signInSucceeded } from './sign-in-attempts.ts'
import { verifyPassword } from './verify-password.ts'

export type SignInVerdict = { kind: 'welcome'; user: { id: string; name: string; email: string } } | { kind: 'wrong' } | { kind: 'too-many' }

/** [AU1] [AU2] Whether these words open an account. Takes as long, and says the same, whether or not the address is known. */
export async function checkSignIn({ email, password, headers }: { email: string; password: string; headers: Headers }): Promise<SignInVerdict> {
  const kept = normaliseEmail(email)
  const address = requestAddress(headers)
  if (!(await maySignIn(kept, address))) return { kind: 'too-many' }
  const account = await findUserForSignIn(kept)
  const { matches, outdated } = await verifyPassword(password, account?.passwordHash ?? null)
  if (!account || !matches) return { kind: 'wrong' }
  await signInSucceeded(kept, address)
  if (outdated) await changePassword({ kind: 'user', userId: account.id }, { passwordHash: await hashPassword(password) })
  return { kind: 'welcome', user: { id: account.id, name: account.name, email: account.email } }
}
