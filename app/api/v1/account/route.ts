import { z } from 'zod'
import { ownAccountToChange } from '../../../../lib/auth/own-account-to-change.ts'
import { personNameSchema } from '../../../../lib/auth/person-name-schema.ts'
import { getOwnAccount, renameUser } from '../../../../lib/data/users.ts'
import { apiRoute } from '../api-route.ts'

export const GET = apiRoute({ signedIn: true }, async ({ actor }) => {
  const { id, name, email, createdAt } = await getOwnAccount(actor)
  return { id, name, email, createdAt }
})

export const PATCH = apiRoute({ signedIn: true, body: z.strictObject({ name: personNameSchema }) }, async ({ actor, body }) => {
  await ownAccountToChange(actor)
  return renameUser(actor, body.name)
})
