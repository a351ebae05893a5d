import { z } from 'zod'
import { removeReader } from '../../../../../../../../../lib/data/coding-rounds.ts'
import { roundAnswer } from '../../../../../../answers/coding-answers.ts'
import { apiRoute } from '../../../../../../api-route.ts'
import { roundParams } from '../../../round-params.ts'

const params = roundParams.extend({ userId: z.string().max(100) })

/** Takes a reader out of a round, or oneself. */
export const DELETE = apiRoute({ params, signedIn: true, summary: 'Takes a reader out of a round, or yourself: it no longer waits for them.', answer: roundAnswer }, async ({ actor, params }) => removeReader(actor, params.mapId, params.roundId, params.userId))
