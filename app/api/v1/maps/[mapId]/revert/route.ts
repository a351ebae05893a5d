import { z } from 'zod'
import { revertMap } from '../../../../../../lib/operations/revert-map.ts'
import { seqAnswer } from '../../../answers/map-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { noLongerKept } from '../../../versions/no-longer-kept.ts'
import { mapParams } from '../map-params.ts'
import { momentSchema } from '../moment-schema.ts'

const body = momentSchema(z.number().int().min(0))

/** Brings the map back as it was, as a new change. */
export const POST = apiRoute({ params: mapParams, body, signedIn: true, summary: 'Brings the map back as it was at a moment, as a new change.', answer: seqAnswer }, async ({ actor, params, body }) => (await revertMap(actor, params.mapId, body)) ?? noLongerKept())
