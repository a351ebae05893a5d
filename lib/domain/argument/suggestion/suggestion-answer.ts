import type { Problem } from '../../result.ts'
import type { Doer } from '../changes/history-answers.ts'
import type { Suggestion } from './suggestion.ts'

export type SuggestionState = 'open' | 'accepted' | 'rejected' | 'withdrawn'

/** One suggestion with what became of it: GET /api/v1/maps/{id}/suggestions, and the answer to POST and PUT. */
export interface SuggestionAnswer extends Suggestion {
  mapId: string
  /** When it was made, ISO 8601. */
  at: string
  /** When it was last changed, ISO 8601. */
  updatedAt: string
  by: Doer
  state: SuggestionState
  decidedBy: Doer
  /** ISO 8601. */
  decidedAt: string | null
  /** The row of the log that carried it out. */
  decidedSeq: number | null
  /** Why it was not taken, or not all of it. */
  reason: string | null
}
export interface SuggestionsAnswer {
  /** Oldest first. */
  suggestions: readonly SuggestionAnswer[]
}

/** POST /api/v1/suggestions/{id}/accept, when it was taken. */
export interface AcceptAnswer {
  /** The row of the log that carried it out. */
  seq: number
  /** The places in `commands` of those that were taken: those chosen, and what they need. */
  taken: readonly number[]
}

/** One command that no longer fits the map, with the sentence that says why. */
export interface SuggestionConflict extends Problem {
  /** Its place in the suggestion’s `commands`. */
  command: number
}
