import { listMembers } from '../../../../../../lib/data/groups.ts'
import { apiRoute } from '../../../api-route.ts'
import { groupParams } from '../group-params.ts'

/** Who is in the group. Addresses are there for owners only. */
export const GET = apiRoute({ params: groupParams }, ({ actor, params }) => listMembers(actor, params.groupId))
