import { z } from 'zod'
import { putCode, removeCode } from '../../../../../../../../lib/data/coding-codes.ts'
import { judgementValues } from '../../../../../../../../lib/domain/comparison/judgement.ts'
import { progressOfRound } from '../../../../../answers/coding-answers.ts'
import { apiRoute } from '../../../../../api-route.ts'
import { cellQuery, cellShape, targetOfQuery } from '../../../judgements/cell-schema.ts'
import { roundParams } from '../../round-params.ts'

const body = z.strictObject({ ...cellShape, value: z.enum(judgementValues), note: z.string().max(2000).optional() })

/** What one finds in a cell of the round. */
export const PUT = apiRoute({ params: roundParams, body, signedIn: true, summary: 'Writes down what you find in a cell of the round; nobody else sees it before the reveal.', answer: progressOfRound }, async ({ actor, params, body: { note, ...code } }) =>
  putCode(actor, params.mapId, params.roundId, { ...code, ...(note === undefined ? {} : { note }) }),
)

/** Takes it back. */
export const DELETE = apiRoute({ params: roundParams, query: cellQuery, signedIn: true, summary: 'Takes back what you wrote down for a cell of the round.', answer: progressOfRound }, async ({ actor, params, query }) =>
  removeCode(actor, params.mapId, params.roundId, { target: targetOfQuery(query), column: query.column }),
)
