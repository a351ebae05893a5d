import { z } from 'zod'
import { listActivity } from '../../../../../../lib/data/activity.ts'
import { activityAnswer } from '../../../answers/group-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { groupParams } from '../group-params.ts'

const query = z.object({ before: z.string().max(20).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })

/** What has been done in the group, newest first; `before` is the id of the last entry already seen. */
export const GET = apiRoute({ params: groupParams, query, summary: 'What has been done in the group, newest first; `before` is the id of the last entry seen.', answer: activityAnswer }, ({ actor, params, query }) => listActivity(actor, params.groupId, query))
