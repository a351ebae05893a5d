import { z } from 'zod'
import { collaboration } from '../../../../../../lib/collaboration/server/current.ts'
import { getMap } from '../../../../../../lib/data/maps.ts'
import { mapCommandSchema } from '../../../../../../lib/domain/argument/map-command-schema.ts'
import { seqAnswer } from '../../../answers/map-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { checkIfMatch } from '../../../if-match.ts'
import { mapParams } from '../map-params.ts'
import { mapTag } from '../map-tag.ts'

/** Edits from outside the canvas: the reader, scripts. All of the commands, or none; the same way as every edit. */
export const POST = apiRoute({ params: mapParams, body: z.array(mapCommandSchema).min(1).max(2000), summary: 'Edits the map: all of the commands, or none.', answer: seqAnswer }, async ({ actor, params, body, request }) => {
  if (request.headers.has('if-match')) checkIfMatch(request, mapTag(await getMap(actor, params.mapId)), { actor })
  return collaboration().applyCommandsToMap(actor, params.mapId, body)
})
