import { restoreMap } from '../../../../../../lib/data/maps.ts'
import { apiRoute } from '../../../api-route.ts'
import { mapParams } from '../map-params.ts'

export const POST = apiRoute({ params: mapParams }, ({ actor, params }) => restoreMap(actor, params.mapId))
