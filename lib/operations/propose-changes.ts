import type { MapId } from '../domain/ids.ts'
import type { MapCommand } from '../domain/argument/map-command.ts'
import { describeProposal } from '../domain/argument/suggestion/describe-proposal.ts'
import type { Expectation } from '../domain/argument/suggestion/suggestion.ts'
import { collaboration } from '../collaboration/server/current.ts'
import type { Actor } from '../data/actor.ts'
import { changeSuggestion, createSuggestion, getSuggestion, type StoredSuggestion } from '../data/map-suggestions.ts'

interface Proposed {
  commands: readonly MapCommand[]
  expects: readonly Expectation[]
}

/** Proposes changes of a map. What they would do is said here, and not by whoever proposes them: editors and the history rely on it. */
export async function proposeChanges(actor: Actor, mapId: MapId, { id, ...proposed }: Proposed & { id?: string }): Promise<StoredSuggestion> {
  const { map } = await collaboration().loadMap(actor, mapId)
  return createSuggestion(actor, mapId, { ...(id === undefined ? {} : { id }), ...proposed, sentence: describeProposal(map, proposed.commands) })
}

/** Puts other changes in the place of those that one has proposed. */
export async function changeProposal(actor: Actor, id: string, proposed: Proposed): Promise<StoredSuggestion> {
  const { mapId } = await getSuggestion(actor, id)
  const { map } = await collaboration().loadMap(actor, mapId)
  return changeSuggestion(actor, id, { ...proposed, sentence: describeProposal(map, proposed.commands) })
}
