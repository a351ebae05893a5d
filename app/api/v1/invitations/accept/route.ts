import { z } from 'zod'
import { ownAccountToChange } from '../../../../../lib/auth/own-account-to-change.ts'
import { acceptInvitation } from '../../../../../lib/data/invitations.ts'
import { id, role } from '../../answers/common.ts'
import { apiRoute } from '../../api-route.ts'
import { tokenBody } from '../token-body.ts'

/** [AU10] Not for the demo account: whom it lets in, everyone follows. */
export const POST = apiRoute({ signedIn: true, body: tokenBody, summary: 'Joins a group by a link’s token; not with a personal token.', answer: z.object({ groupId: id, role }) }, async ({ actor, body }) => {
  await ownAccountToChange(actor, 'join a group')
  return acceptInvitation(actor, body.token)
})
