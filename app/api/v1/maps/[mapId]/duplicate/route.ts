import { duplicateMap } from '../../../../../../lib/operations/duplicate-map.ts'
import { mapAnswer } from '../../../answers/map-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { mapParams } from '../map-params.ts'

export const POST = apiRoute({ params: mapParams, status: 201, summary: 'Copies the map.', answer: mapAnswer }, ({ actor, params }) => duplicateMap(actor, params.mapId))
