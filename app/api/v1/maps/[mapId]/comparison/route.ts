import { comparisonAnswer } from '../../../answers/comparison-answer.ts'
import { apiRoute } from '../../../api-route.ts'
import { mapParams } from '../map-params.ts'
import { comparisonFile } from './comparison-file.ts'
import { comparisonRequest } from './comparison-request.ts'

const answerTypes = ['text/csv', 'text/html', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'image/svg+xml', 'image/png', 'application/pdf']

/** Who says what, where they part, and what turns on it: as a file, or the handout. Columns are those that the JSON lists. */
export const GET = apiRoute({ params: mapParams, query: comparisonRequest, summary: 'The comparison of a map (sic/comparison@1), the same as a table, a workbook, a page or a picture, or its one-page handout.', answer: comparisonAnswer, counts: true, answerTypes }, ({ actor, params, query, offsets, request }) => comparisonFile(actor, params.mapId, query, offsets, request.signal))

/** The same with what is asked as JSON: sixty columns may be too long for an address. Nothing is changed by it. */
export const POST = apiRoute({ params: mapParams, body: comparisonRequest, summary: 'The same with what is asked as JSON.', answer: comparisonAnswer, counts: true, answerTypes }, ({ actor, params, body, offsets, request }) => comparisonFile(actor, params.mapId, body, offsets, request.signal))
