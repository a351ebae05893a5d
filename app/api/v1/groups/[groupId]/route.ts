import { z } from 'zod'
import { getGroup, renameGroup } from '../../../../../lib/data/groups.ts'
import { groupAnswer } from '../../answers/group-answers.ts'
import { apiRoute } from '../../api-route.ts'
import { groupNameSchema } from '../group-name-schema.ts'
import { groupParams } from './group-params.ts'

export const GET = apiRoute({ params: groupParams, summary: 'A group, and one’s own role in it.', answer: groupAnswer }, ({ actor, params }) => getGroup(actor, params.groupId))

export const PATCH = apiRoute({ params: groupParams, body: z.strictObject({ name: groupNameSchema }), summary: 'Renames a group.', answer: groupAnswer }, ({ actor, params, body }) => renameGroup(actor, params.groupId, body.name))
