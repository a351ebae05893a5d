import { z } from 'zod'
import { listMembers } from '../../../../../../lib/data/groups.ts'
import { membersAnswer } from '../../../answers/group-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { listAnswer, listPage, pageQuery } from '../../../list-page.ts'
import { groupParams } from '../group-params.ts'

/** Who is in the group. Addresses are there for owners only. */
export const GET = apiRoute({ params: groupParams, query: z.object(pageQuery), summary: 'Who is in the group.', answer: membersAnswer }, async ({ actor, params, query, request }) =>
  listAnswer(request, listPage(await listMembers(actor, params.groupId), query, ({ joinedAt, userId }) => [joinedAt.toISOString(), userId])),
)
