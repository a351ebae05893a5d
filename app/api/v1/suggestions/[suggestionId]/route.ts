import { z } from 'zod'
import { withdrawSuggestion } from '../../../../../lib/data/map-suggestions.ts'
import { suggestionShape } from '../../../../../lib/domain/argument/suggestion/suggestion-schema.ts'
import { suggestInstead } from '../../../../../lib/operations/suggest-changes.ts'
import { suggestionAnswerSchema } from '../../answers/map-answers.ts'
import { apiRoute } from '../../api-route.ts'
import { suggestionAnswer } from '../suggestion-answer.ts'
import { suggestionParams } from '../suggestion-params.ts'

const body = z.strictObject({ ...suggestionShape, sentence: z.string().max(2000).optional() })

/** Puts other changes in the place of those suggested; one’s own, while it is open. */
export const PUT = apiRoute({ params: suggestionParams, body, signedIn: true, summary: 'Puts other changes in the place of those suggested; one’s own.', answer: suggestionAnswerSchema }, async ({ actor, params, body: { commands, expects } }) =>
  suggestionAnswer(await suggestInstead(actor, params.suggestionId, { commands, expects })),
)

/** Withdraws it; one’s own, while it is open. */
export const DELETE = apiRoute({ params: suggestionParams, signedIn: true, summary: 'Withdraws one’s own suggestion.' }, async ({ actor, params }) => {
  await withdrawSuggestion(actor, params.suggestionId)
})
