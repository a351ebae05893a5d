import { demandPersonal, type PersonalAction } from '../data/access.ts'
import type { Actor } from '../data/actor.ts'
import { Forbidden } from '../data/data-errors.ts'
import { getOwnAccount, type AccountWithSecret } from '../data/users.ts'
import { DEMO_EMAIL } from './demo-account.ts'

/** [AU10] One's own account, to change it or the groups it is in; refused for the demo account, which belongs to everyone at once. */
export async function ownAccountToChange(actor: Actor, action: PersonalAction = 'change the account'): Promise<AccountWithSecret> {
  demandPersonal(actor, action)
  const account = await getOwnAccount(actor)
  if (account.email === DEMO_EMAIL) throw new Forbidden('demo-account', 'The demo account is shared by everyone, so it stays as it is. Make an account of your own to do this.')
  return account
}
