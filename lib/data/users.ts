import { newId, type UserId } from '../domain/ids.ts'
import { system, type Actor } from './actor.ts'
import { demandPersonal } from './access.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, Forbidden, Invalid, notFound } from './data-errors.ts'

export interface User {
  id: UserId
  name: string
}

/** A person's own view of themselves. */
export interface Account extends User {
  email: string
  createdAt: Date
}

export interface AccountWithSecret extends Account {
  passwordHash: string
}

/** Addresses are compared in lower case and without the spaces that a phone adds. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** Throws Conflict `email-taken` (never show it to whoever signs up: it would say who has an account). */
export async function createUser({ id = newId(), email, name, passwordHash }: { id?: UserId; email: string; name: string; passwordHash: string }): Promise<User> {
  const kept = nameOf(name)
  try {
    return await withActor(system, async (tx) => {
      const user = await tx.user.create({ data: { id, name: kept } })
      await tx.credential.create({ data: { userId: id, email: normaliseEmail(email), passwordHash } })
      return { id: user.id, name: user.name }
    })
  } catch (error) {
    if (error instanceof Conflict && error.code === 'already-exists') throw new Conflict('email-taken', 'There is already an account with this e-mail address.')
    throw error
  }
}

/** For sign-in and password resets only: by address, with the password's hash. */
export async function findUserForSignIn(email: string): Promise<AccountWithSecret | null> {
  return withActor(system, async (tx) => {
    const credential = await tx.credential.findUnique({ where: { email: normaliseEmail(email) } })
    const user = credential && (await tx.user.findUnique({ where: { id: credential.userId } }))
    return user ? { id: user.id, name: user.name, createdAt: user.createdAt, email: credential.email, passwordHash: credential.passwordHash } : null
  })
}

/** A person as others see them: only those of a group that the actor reads, and oneself. */
export async function getUser(actor: Actor, userId: UserId): Promise<User> {
  const user = await withActor(actor, (tx) => tx.user.findUnique({ where: { id: userId } }))
  if (!user) throw notFound('person')
  return { id: user.id, name: user.name }
}

/** Oneself, with address and the password's hash (to check the present password before a change). */
export async function getOwnAccount(actor: Actor): Promise<AccountWithSecret> {
  const userId = signedIn(actor)
  demandPersonal(actor, 'see whose token it is')
  return withActor(actor, async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId } })
    const credential = await tx.credential.findUnique({ where: { userId } })
    if (!user || !credential) throw notFound('account')
    return { id: user.id, name: user.name, createdAt: user.createdAt, email: credential.email, passwordHash: credential.passwordHash }
  })
}

export async function changePassword(actor: Actor, { passwordHash }: { passwordHash: string }): Promise<void> {
  const userId = signedIn(actor)
  demandPersonal(actor, 'change the account')
  await withActor(actor, (tx) => tx.credential.update({ where: { userId }, data: { passwordHash, changedAt: new Date() } }))
}

export async function renameUser(actor: Actor, name: string): Promise<User> {
  const id = signedIn(actor)
  demandPersonal(actor, 'change the account')
  const user = await withActor(actor, (tx) => tx.user.update({ where: { id }, data: { name: nameOf(name) } }))
  return { id: user.id, name: user.name }
}

/** The names to stand under what people made. Someone whom the actor may not see is left out. */
export async function namesOf(tx: Tx, ids: Iterable<UserId | null>): Promise<ReadonlyMap<UserId, User>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  const users = wanted.length ? await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } }) : []
  return new Map(users.map((user) => [user.id, user]))
}

/** The user's id, or Forbidden for whoever is not signed in. */
export function signedIn(actor: Actor): UserId {
  if (actor.kind !== 'user') throw new Forbidden('sign-in-first', 'Sign in first.')
  return actor.userId
}

function nameOf(name: string): string {
  const kept = name.trim().replace(/\s+/g, ' ')
  if (kept === '' || kept.length > 100) throw new Invalid('name', 'A name has between 1 and 100 characters.')
  return kept
}
