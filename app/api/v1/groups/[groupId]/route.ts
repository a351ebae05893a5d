import { z } from 'zod'
import { getGroup, renameGroup } from '../../../../../lib/data/groups.ts'
import { apiRoute } from '../../api-route.ts'
import { groupNameSchema } from '../group-name-schema.ts'
import { groupParams } from './group-params.ts'

export const GET = apiRoute({ params: groupParams }, ({ actor, params }) => getGroup(actor, params.groupId))

export const PATCH = apiRoute({ params: groupParams, body: z.strictObject({ name: groupNameSchema }) }, ({ actor, params, body }) => renameGroup(actor, params.groupId, body.name))
