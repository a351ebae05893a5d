import { z } from 'zod'
import { suggestionLimits } from '../../../../../../lib/domain/argument/suggestion/suggestion-limits.ts'
import { acceptSuggestion } from '../../../../../../lib/operations/accept-suggestion.ts'
import { acceptedAnswer } from '../../../answers/map-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { problemResponse } from '../../../problem-response.ts'
import { suggestionParams } from '../../suggestion-params.ts'

// `seen`: the `updatedAt` of what the editor looked at; 409 `changed-meanwhile` where its author has changed it since.
const body = z.strictObject({ seen: z.iso.datetime().optional(), commands: z.array(z.number().int().min(0)).min(1).max(suggestionLimits.commands).optional() })

/** Takes the suggestion, or the chosen ones of its commands. 409 with `conflicts` where it no longer fits. */
export const POST = apiRoute({ params: suggestionParams, body, signedIn: true, summary: 'Takes the suggestion, or some of its commands.', answer: acceptedAnswer }, async ({ actor, params, body }) => {
  const done = await acceptSuggestion(actor, params.suggestionId, body.commands, body.seen === undefined ? undefined : new Date(body.seen))
  if (done.ok || !done.error.conflicts) return done
  const { code, message, conflicts } = done.error
  return problemResponse({ status: 409, code, detail: message, about: { conflicts } })
})
