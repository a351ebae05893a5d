import { z } from 'zod'
import { ownAccountToChange } from '../../../../lib/auth/own-account-to-change.ts'
import { createGroup, listGroups } from '../../../../lib/data/groups.ts'
import { apiRoute } from '../api-route.ts'
import { groupNameSchema } from './group-name-schema.ts'

/** One's own groups; a visitor's are those that are open to everyone. */
export const GET = apiRoute({}, ({ actor }) => listGroups(actor))

export const POST = apiRoute({ signedIn: true, body: z.strictObject({ name: groupNameSchema }), status: 201 }, async ({ actor, body }) => {
  await ownAccountToChange(actor)
  return createGroup(actor, { name: body.name })
})
