import { z } from 'zod'
import { collaboration } from '../../../../../../lib/collaboration/server/current.ts'
import { mapCommandSchema } from '../../../../../../lib/domain/argument/map-command-schema.ts'
import { apiRoute } from '../../../api-route.ts'
import { mapParams } from '../map-params.ts'

/** Edits from outside the canvas: the reader, scripts. All of the commands, or none; the same way as every edit. */
export const POST = apiRoute({ params: mapParams, body: z.array(mapCommandSchema).min(1).max(2000) }, ({ actor, params, body }) =>
  collaboration().applyCommandsToMap(actor, params.mapId, body),
)
