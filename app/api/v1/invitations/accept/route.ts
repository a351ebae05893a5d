import { acceptInvitation } from '../../../../../lib/data/invitations.ts'
import { apiRoute } from '../../api-route.ts'
import { tokenBody } from '../token-body.ts'

export const POST = apiRoute({ signedIn: true, body: tokenBody }, ({ actor, body }) => acceptInvitation(actor, body.token))
