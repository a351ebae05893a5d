import { z } from 'zod'
import { ownAccountToChange } from '../../../../../../lib/auth/own-account-to-change.ts'
import { revokeSession } from '../../../../../../lib/data/sessions.ts'
import { apiRoute } from '../../../api-route.ts'

/** [AU5] Signs out one device; what it still has open stops at its next step. */
export const DELETE = apiRoute({ signedIn: true, params: z.object({ sessionId: z.string().max(100) }), summary: 'Signs out one device.' }, async ({ actor, params }) => {
  await ownAccountToChange(actor)
  await revokeSession(actor, params.sessionId)
})
