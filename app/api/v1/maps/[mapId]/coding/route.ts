import { z } from 'zod'
import { listRounds, openRound } from '../../../../../../lib/data/coding-rounds.ts'
import { mostCells, mostReaders, roundKinds, type RoundsAnswer } from '../../../../../../lib/domain/comparison/coding/round.ts'
import { roundAnswer, roundsAnswer } from '../../../answers/coding-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { columnSchema, targetSchema } from '../judgements/cell-schema.ts'
import { mapParams } from '../map-params.ts'

/** The map’s rounds, newest first. */
export const GET = apiRoute({ params: mapParams, summary: 'The rounds in which members read cells of the map apart, newest first. Of an open round the codes are your own.', answer: roundsAnswer }, async ({ actor, params }): Promise<RoundsAnswer> => ({
  rounds: await listRounds(actor, params.mapId),
}))

const row = z.strictObject({ target: targetSchema, words: z.string().max(4000), definition: z.literal(true).optional() })
const body = z.strictObject({
  id: z.uuid().optional(),
  kind: z.enum(roundKinds).default('apart'),
  title: z.string().max(200).optional(),
  rows: z.array(row).min(1).max(mostCells),
  columns: z.array(z.strictObject({ id: columnSchema, name: z.string().max(300) })).min(1).max(mostCells),
  readers: z.array(z.string().max(100)).min(1).max(mostReaders),
})

/** Opens a round. Sent again under the same id, it is there once. */
export const POST = apiRoute({ params: mapParams, body, signedIn: true, status: 201, maxBodyBytes: 4_000_000, summary: 'Opens a round: the readers read the cells, none seeing what the others find before it is revealed.', answer: roundAnswer }, async ({ actor, params, body: { id, title, rows, ...round } }) =>
  openRound(actor, params.mapId, {
    ...round,
    rows: rows.map(({ definition, ...one }) => ({ ...one, ...(definition ? { definition } : {}) })),
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
  }),
)
