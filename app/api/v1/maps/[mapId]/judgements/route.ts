import { z } from 'zod'
import { listJudgements, putJudgement, removeJudgement, type StoredJudgement } from '../../../../../../lib/data/judgements.ts'
import { judgementValues } from '../../../../../../lib/domain/comparison/judgement.ts'
import type { JudgementAnswer, JudgementsAnswer } from '../../../../../../lib/domain/comparison/judgement-answer.ts'
import { judgementAnswerSchema, judgementsAnswer } from '../../../answers/coding-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { mapParams } from '../map-params.ts'
import { cellQuery, cellShape, targetOfQuery } from './cell-schema.ts'

/** What members found in the map's cells. */
export const GET = apiRoute({ params: mapParams, summary: 'What members found in the cells of the map’s comparison. What is read apart is not among it before it is revealed.', answer: judgementsAnswer }, async ({ actor, params }): Promise<JudgementsAnswer> => ({
  judgements: (await listJudgements(actor, params.mapId)).map(asAnswer),
}))

const body = z.strictObject({ ...cellShape, value: z.enum(judgementValues), reason: z.string().max(2000).optional() })

/** One’s own reading of a cell, for all to see; sent again, the later stands. */
export const PUT = apiRoute({ params: mapParams, body, signedIn: true, summary: 'Says what you find in a cell, for all to see; said again, the later stands.', answer: judgementAnswerSchema }, async ({ actor, params, body: { reason, ...judgement } }) =>
  asAnswer(await putJudgement(actor, params.mapId, { ...judgement, ...(reason === undefined ? {} : { reason }) })),
)

/** Takes one’s own reading of a cell back. */
export const DELETE = apiRoute({ params: mapParams, query: cellQuery, signedIn: true, summary: 'Takes your own reading of a cell back.' }, async ({ actor, params, query }) => {
  await removeJudgement(actor, params.mapId, { target: targetOfQuery(query), column: query.column })
})

function asAnswer({ at, ...judgement }: StoredJudgement): JudgementAnswer {
  return { ...judgement, at: at.toISOString() }
}
