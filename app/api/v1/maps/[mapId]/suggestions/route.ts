import { z } from 'zod'
import { listSuggestions } from '../../../../../../lib/data/map-suggestions.ts'
import type { SuggestionsAnswer } from '../../../../../../lib/domain/argument/suggestion/suggestion-answer.ts'
import { suggestionShape } from '../../../../../../lib/domain/argument/suggestion/suggestion-schema.ts'
import { suggestChanges } from '../../../../../../lib/operations/suggest-changes.ts'
import { suggestionAnswerSchema, suggestionsAnswer } from '../../../answers/map-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { suggestionAnswer } from '../../../suggestions/suggestion-answer.ts'
import { mapParams } from '../map-params.ts'

const query = z.object({ state: z.enum(['open', 'all']).default('open') })

/** What is suggested for the map, oldest first. */
export const GET = apiRoute({ params: mapParams, query, summary: 'What is suggested for the map, oldest first.', answer: suggestionsAnswer }, async ({ actor, params, query }): Promise<SuggestionsAnswer> => ({
  suggestions: (await listSuggestions(actor, params.mapId, { all: query.state === 'all' })).map(suggestionAnswer),
}))

// A sentence may come along and is not taken: the program says itself what the commands would do.
const body = z.strictObject({ id: z.uuid().optional(), ...suggestionShape, sentence: z.string().max(2000).optional() })

/** Suggests changes. Sent again under the same id, they are there once. */
export const POST = apiRoute({ params: mapParams, body, signedIn: true, status: 201, summary: 'Suggests changes to the map.', answer: suggestionAnswerSchema }, async ({ actor, params, body: { id, commands, expects } }) =>
  suggestionAnswer(await suggestChanges(actor, params.mapId, { commands, expects, ...(id === undefined ? {} : { id }) })),
)
