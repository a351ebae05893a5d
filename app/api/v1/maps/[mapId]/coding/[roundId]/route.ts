import { callOffRound, getRound } from '../../../../../../../lib/data/coding-rounds.ts'
import { roundAnswer } from '../../../../answers/coding-answers.ts'
import { apiRoute } from '../../../../api-route.ts'
import { roundParams } from '../round-params.ts'

/** One round, as far as one may see it. */
export const GET = apiRoute({ params: roundParams, summary: 'One round. While it is open, the codes are your own.', answer: roundAnswer }, async ({ actor, params }) => getRound(actor, params.mapId, params.roundId))

/** Calls a round off. */
export const DELETE = apiRoute({ params: roundParams, signedIn: true, summary: 'Calls a round off: nothing of it is shown to anyone.', answer: roundAnswer }, async ({ actor, params }) => callOffRound(actor, params.mapId, params.roundId))
