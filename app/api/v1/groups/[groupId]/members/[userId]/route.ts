import { z } from 'zod'
import { ownAccountToChange } from '../../../../../../../lib/auth/own-account-to-change.ts'
import { roles } from '../../../../../../../lib/data/access.ts'
import { leaveGroup, removeMember, setRole } from '../../../../../../../lib/data/groups.ts'
import { id, role } from '../../../../answers/common.ts'
import { apiRoute } from '../../../../api-route.ts'
import { groupParams } from '../../group-params.ts'

const params = groupParams.extend({ userId: z.string().max(100) })

export const PATCH = apiRoute({ params, body: z.strictObject({ role: z.enum(roles) }), summary: 'Gives a member another role.', answer: z.object({ userId: id, role }) }, async ({ actor, params, body }) => {
  await setRole(actor, params.groupId, params.userId, body.role)
  return { userId: params.userId, role: body.role }
})

/** Removes someone, or oneself: leaving asks for no right but to be there. */
export const DELETE = apiRoute({ params, summary: 'Removes a member, or oneself.' }, async ({ actor, params: { groupId, userId } }) => {
  if (actor.kind === 'user' && actor.userId === userId) {
    await ownAccountToChange(actor, 'leave a group')
    await leaveGroup(actor, groupId)
  } else await removeMember(actor, groupId, userId)
})
