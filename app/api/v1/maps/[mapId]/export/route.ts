import { mapFormats } from '../../../../../../lib/domain/interchange/map-formats.ts'
import { apiRoute } from '../../../api-route.ts'
import { mapParams } from '../map-params.ts'
import { exportFile } from './export-file.ts'
import { exportRequest } from './export-request.ts'

/** What a map is written as. */
const fileTypes = [...new Set([...mapFormats.flatMap(({ write, mediaType }) => (write ? [mediaType] : [])), 'image/svg+xml', 'image/png', 'application/pdf'])]

export const GET = apiRoute({ params: mapParams, query: exportRequest, summary: 'The map as a file; what the format could not hold is listed in the Sic-Losses header.', answerTypes: fileTypes }, ({ actor, params, query, request }) => exportFile(actor, params.mapId, query, request.signal))

/** The same with what is asked as JSON: a list of chosen claims may be too long for an address. Nothing is changed by it. */
export const POST = apiRoute({ params: mapParams, body: exportRequest, maxBodyBytes: 4_000_000, summary: 'The same with what is asked as JSON.', answerTypes: fileTypes }, ({ actor, params, body, request }) => exportFile(actor, params.mapId, body, request.signal))
