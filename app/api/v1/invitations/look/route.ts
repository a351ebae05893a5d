import { z } from 'zod'
import { readInvitation } from '../../../../../lib/data/invitations.ts'
import { count, id, role } from '../../answers/common.ts'
import { apiRoute } from '../../api-route.ts'
import { tokenBody } from '../token-body.ts'

/** Where a link leads and as what, before one decides. The token is all it takes: one may not have an account yet. */
export const POST = apiRoute({ body: tokenBody, summary: 'Where a link leads, before one decides.', answer: z.object({ groupId: id, groupName: z.string(), role, members: count }) }, ({ body }) => readInvitation(body.token))
