import { z } from 'zod'
import { suggestedClaims } from '../../../../../../../lib/operations/suggested-claims.ts'
import { suggestedClaimsAnswer } from '../../../../answers/suggested-answers.ts'
import { apiRoute } from '../../../../api-route.ts'
import { groupParams } from '../../group-params.ts'

const query = z.object({ passage: z.string().max(100), most: z.coerce.number().int().min(1).max(20).default(5) })

/** Claims of the group's maps on which a passage may bear. */
export const GET = apiRoute({ params: groupParams, query, summary: 'Claims on which a passage may bear, less those it is evidence for or was put aside for.', answer: suggestedClaimsAnswer }, async ({ actor, params, query }) => {
  const { claims, basis, encoding, problem } = await suggestedClaims(actor, params.groupId, query.passage, query.most)
  return { claims, basis, encoding, problem }
})
