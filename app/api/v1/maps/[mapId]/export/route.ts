import { apiRoute } from '../../../api-route.ts'
import { mapParams } from '../map-params.ts'
import { exportFile } from './export-file.ts'
import { exportRequest } from './export-request.ts'

export const GET = apiRoute({ params: mapParams, query: exportRequest }, ({ actor, params, query, request }) => exportFile(actor, params.mapId, query, request.signal))

/** The same with what is asked as JSON: a list of chosen claims may be too long for an address. Nothing is changed by it. */
export const POST = apiRoute({ params: mapParams, body: exportRequest, maxBodyBytes: 4_000_000 }, ({ actor, params, body, request }) => exportFile(actor, params.mapId, body, request.signal))
