import { revealRound } from '../../../../../../../../lib/data/coding-rounds.ts'
import { roundAnswer } from '../../../../../answers/coding-answers.ts'
import { apiRoute } from '../../../../../api-route.ts'
import { roundParams } from '../../round-params.ts'

/** Reveals a round. */
export const POST = apiRoute({ params: roundParams, signedIn: true, summary: 'Reveals a round: everyone sees what each reader found, and nothing more can be said in it.', answer: roundAnswer }, async ({ actor, params }) => revealRound(actor, params.mapId, params.roundId))
