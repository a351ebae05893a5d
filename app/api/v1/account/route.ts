import { z } from 'zod'
import { ownAccountToChange } from '../../../../lib/auth/own-account-to-change.ts'
import { personNameSchema } from '../../../../lib/auth/person-name-schema.ts'
import { getOwnAccount, renameUser } from '../../../../lib/data/users.ts'
import { accountAnswer, personAnswer } from '../answers/account-answers.ts'
import { apiRoute } from '../api-route.ts'

export const GET = apiRoute({ signedIn: true, summary: 'Who asks: one’s own name and address.', answer: accountAnswer }, async ({ actor }) => {
  const { id, name, email, createdAt } = await getOwnAccount(actor)
  return { id, name, email, createdAt }
})

export const PATCH = apiRoute({ signedIn: true, body: z.strictObject({ name: personNameSchema }), summary: 'Changes one’s name; signed in only.', answer: personAnswer }, async ({ actor, body }) => {
  await ownAccountToChange(actor)
  return renameUser(actor, body.name)
})
