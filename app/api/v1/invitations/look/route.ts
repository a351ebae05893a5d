import { readInvitation } from '../../../../../lib/data/invitations.ts'
import { apiRoute } from '../../api-route.ts'
import { tokenBody } from '../token-body.ts'

/** Where a link leads and as what, before one decides. The token is all it takes: one may not have an account yet. */
export const POST = apiRoute({ body: tokenBody }, ({ body }) => readInvitation(body.token))
