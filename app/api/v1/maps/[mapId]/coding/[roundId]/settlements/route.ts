import { z } from 'zod'
import { getRound } from '../../../../../../../../lib/data/coding-rounds.ts'
import { settleCell, unsettleCell } from '../../../../../../../../lib/data/coding-settlements.ts'
import { judgementValues } from '../../../../../../../../lib/domain/comparison/judgement.ts'
import { roundAnswer } from '../../../../../answers/coding-answers.ts'
import { apiRoute } from '../../../../../api-route.ts'
import { cellQuery, cellShape, targetOfQuery } from '../../../judgements/cell-schema.ts'
import { roundParams } from '../../round-params.ts'

const body = z.strictObject({ ...cellShape, value: z.enum(judgementValues).nullable(), reason: z.string().trim().min(1, 'Say why.').max(4000) })

/** What the group made of a difference. */
export const PUT = apiRoute({ params: roundParams, body, signedIn: true, summary: 'Records what the group made of a cell on which its readers differed, and why; null: it stays open.', answer: roundAnswer }, async ({ actor, params, body }) => {
  await settleCell(actor, params.mapId, params.roundId, body)
  return getRound(actor, params.mapId, params.roundId)
})

/** Opens it again. */
export const DELETE = apiRoute({ params: roundParams, query: cellQuery, signedIn: true, summary: 'Opens a settled difference again.', answer: roundAnswer }, async ({ actor, params, query }) => {
  await unsettleCell(actor, params.mapId, params.roundId, { target: targetOfQuery(query), column: query.column })
  return getRound(actor, params.mapId, params.roundId)
})
