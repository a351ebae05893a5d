import type { StoredSuggestion } from '../../../../lib/data/map-suggestions.ts'
import type { SuggestionAnswer } from '../../../../lib/domain/argument/suggestion/suggestion-answer.ts'

export function suggestionAnswer({ id, mapId, commands, expects, sentence, state, createdAt, updatedAt, createdBy, decidedBy, decidedAt, decidedSeq, reason }: StoredSuggestion): SuggestionAnswer {
  return {
    id, mapId, commands, expects, sentence, state, by: createdBy, at: createdAt.toISOString(), updatedAt: updatedAt.toISOString(),
    decidedBy, decidedAt: decidedAt?.toISOString() ?? null, decidedSeq, reason,
  }
}
