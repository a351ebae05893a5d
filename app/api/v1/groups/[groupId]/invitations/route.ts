import { z } from 'zod'
import { roles } from '../../../../../../lib/data/access.ts'
import { createInvitation, listInvitations } from '../../../../../../lib/data/invitations.ts'
import { invitationAnswer } from '../../../answers/account-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { groupParams } from '../group-params.ts'

const body = z.strictObject({
  role: z.enum(roles),
  expiresInDays: z.number().int().min(1).max(365).default(14),
  /** Null or absent: as often as it is wanted until it runs out. */
  maxUses: z.number().int().min(1).max(10_000).nullish(),
})

export const GET = apiRoute({ params: groupParams, summary: 'The group’s invitations, newest first.', answer: z.array(invitationAnswer) }, ({ actor, params }) => listInvitations(actor, params.groupId))

/** Makes a link. Its token is in this one answer and nowhere else afterwards. */
export const POST = apiRoute({ params: groupParams, body, status: 201, secret: true, summary: 'Makes a link into the group; its token is in this one answer.', answer: z.object({ token: z.string(), invitation: invitationAnswer }) }, ({ actor, params, body: { role, expiresInDays, maxUses } }) =>
  createInvitation(actor, { group: params.groupId, role, expiresInDays, maxUses: maxUses ?? undefined }),
)
