import { duplicateMap } from '../../../../../../lib/operations/duplicate-map.ts'
import { apiRoute } from '../../../api-route.ts'
import { mapParams } from '../map-params.ts'

export const POST = apiRoute({ params: mapParams, status: 201 }, ({ actor, params }) => duplicateMap(actor, params.mapId))
