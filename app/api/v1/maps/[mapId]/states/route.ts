import { writeMapJson } from '../../../../../../lib/domain/argument/changes/map-json.ts'
import type { StateAnswer } from '../../../../../../lib/domain/argument/changes/history-answers.ts'
import { mapStateAt } from '../../../../../../lib/operations/map-state-at.ts'
import { stateAnswer } from '../../../answers/map-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { noLongerKept } from '../../../versions/no-longer-kept.ts'
import { wholeNumber } from '../../../whole-number.ts'
import { mapParams } from '../map-params.ts'
import { momentSchema } from '../moment-schema.ts'

const query = momentSchema(wholeNumber)

/** The whole map as it was at a row of its log, or as a version keeps it. */
export const GET = apiRoute({ params: mapParams, query, summary: 'The whole map as it was at a row of its log, or as a version keeps it.', answer: stateAnswer }, async ({ actor, params, query }): Promise<StateAnswer | Response> => {
  const state = await mapStateAt(actor, params.mapId, query)
  return state ? { seq: state.seq, at: state.at?.toISOString() ?? null, map: writeMapJson(state.map) } : noLongerKept()
})
