import { z } from 'zod'
import { findClaims } from '../../../../../../lib/data/projection.ts'
import { projectGroup } from '../../../../../../lib/operations/project-group.ts'
import { claimsAnswer } from '../../../answers/passage-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { groupParams } from '../group-params.ts'

/** The claims of the group's maps that hold every word of `q`, the likest first; thirty, unless `limit` says otherwise. */
export const GET = apiRoute({ params: groupParams, query: z.object({ q: z.string().max(400).default(''), map: z.string().optional(), limit: z.coerce.number().int().min(1).max(1000).optional() }), summary: 'The claims of the group’s maps that hold every word of q, the likest first.', answer: claimsAnswer }, async ({ actor, params: { groupId }, query }) => {
  const lagging = await projectGroup(actor, groupId)
  return { claims: await findClaims(actor, groupId, query.q, { map: query.map, limit: query.limit }), lagging }
})
