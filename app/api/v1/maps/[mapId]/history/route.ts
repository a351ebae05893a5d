import { z } from 'zod'
import { listHistory } from '../../../../../../lib/data/map-history.ts'
import { getMap } from '../../../../../../lib/data/maps.ts'
import type { HistoryAnswer } from '../../../../../../lib/domain/argument/changes/history-answers.ts'
import { historyAnswer } from '../../../answers/map-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { wholeNumber } from '../../../whole-number.ts'
import { mapParams } from '../map-params.ts'

const query = z.object({
  before: wholeNumber.optional(),
  limit: wholeNumber.pipe(z.number().min(1).max(400)).default(100),
})

/** What was done to the map, newest first. */
export const GET = apiRoute({ params: mapParams, query, summary: 'What was done to the map, newest first; `before` is the seq of the last line seen.', answer: historyAnswer }, async ({ actor, params: { mapId }, query: { before, limit } }): Promise<HistoryAnswer> => {
  await getMap(actor, mapId)
  const lines = await listHistory(actor, mapId, { ...(before === undefined ? {} : { before }), limit: limit + 1 })
  return { lines: lines.slice(0, limit).map((line) => ({ ...line, at: line.at.toISOString() })), more: lines.length > limit }
})
