import { z } from 'zod'
import { revokeInvitation } from '../../../../../../../lib/data/invitations.ts'
import { apiRoute } from '../../../../api-route.ts'
import { groupParams } from '../../group-params.ts'

/** Withdraws a link; who has joined by it stays. */
export const DELETE = apiRoute({ params: groupParams.extend({ invitationId: z.string().max(100) }), summary: 'Withdraws an invitation.' }, ({ actor, params }) => revokeInvitation(actor, params.invitationId))
