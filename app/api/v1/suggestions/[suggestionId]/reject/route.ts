import { z } from 'zod'
import { rejectSuggestion } from '../../../../../../lib/data/map-suggestions.ts'
import { suggestionLimits } from '../../../../../../lib/domain/argument/suggestion/suggestion-limits.ts'
import { suggestionAnswerSchema } from '../../../answers/map-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { suggestionAnswer } from '../../suggestion-answer.ts'
import { suggestionParams } from '../../suggestion-params.ts'

const body = z.strictObject({ reason: z.string().max(suggestionLimits.reason).optional() })

export const POST = apiRoute({ params: suggestionParams, body, signedIn: true, summary: 'Declines the suggestion.', answer: suggestionAnswerSchema }, async ({ actor, params, body }) =>
  suggestionAnswer(await rejectSuggestion(actor, params.suggestionId, body.reason)),
)
