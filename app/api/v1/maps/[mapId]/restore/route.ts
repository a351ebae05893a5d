import { restoreMap } from '../../../../../../lib/data/maps.ts'
import { apiRoute } from '../../../api-route.ts'
import { mapParams } from '../map-params.ts'

export const POST = apiRoute({ params: mapParams, summary: 'Brings a removed map back.' }, ({ actor, params }) => restoreMap(actor, params.mapId))
