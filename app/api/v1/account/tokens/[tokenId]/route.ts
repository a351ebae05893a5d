import { z } from 'zod'
import { ownAccountToChange } from '../../../../../../lib/auth/own-account-to-change.ts'
import { revokePersonalToken } from '../../../../../../lib/data/personal-tokens.ts'
import { apiRoute } from '../../../api-route.ts'

/** [AP2] From here on the token is good for nothing. */
export const DELETE = apiRoute({ signedIn: true, params: z.object({ tokenId: z.string().max(100) }), summary: 'Revokes one of one’s own tokens.' }, async ({ actor, params }) => {
  await ownAccountToChange(actor)
  await revokePersonalToken(actor, params.tokenId)
})
