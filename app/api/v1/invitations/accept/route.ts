import { ownAccountToChange } from '../../../../../lib/auth/own-account-to-change.ts'
import { acceptInvitation } from '../../../../../lib/data/invitations.ts'
import { apiRoute } from '../../api-route.ts'
import { tokenBody } from '../token-body.ts'

/** [AU10] Not for the demo account: whom it lets in, everyone follows. */
export const POST = apiRoute({ signedIn: true, body: tokenBody }, async ({ actor, body }) => {
  await ownAccountToChange(actor)
  return acceptInvitation(actor, body.token)
})
