import { z } from 'zod'
import { ownAccountToChange } from '../../../../lib/auth/own-account-to-change.ts'
import { createGroup, listGroups } from '../../../../lib/data/groups.ts'
import { groupAnswer, groupsAnswer } from '../answers/group-answers.ts'
import { apiRoute } from '../api-route.ts'
import { listAnswer, listPage, pageQuery } from '../list-page.ts'
import { groupNameSchema } from './group-name-schema.ts'

/** One's own groups; a visitor's are those that are open to everyone. */
export const GET = apiRoute({ query: z.object(pageQuery), summary: 'One’s own groups; without an account those that are open to everyone.', answer: groupsAnswer }, async ({ actor, query, request }) =>
  listAnswer(request, listPage(await listGroups(actor), query, ({ createdAt, id }) => [createdAt.toISOString(), id])),
)

export const POST = apiRoute({ signedIn: true, body: z.strictObject({ name: groupNameSchema }), status: 201, summary: 'Starts a group.', answer: groupAnswer }, async ({ actor, body }) => {
  await ownAccountToChange(actor, 'start a group')
  return createGroup(actor, { name: body.name })
})
