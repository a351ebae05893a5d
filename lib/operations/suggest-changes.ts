import type { MapId } from '../domain/ids.ts'
import type { MapCommand } from '../domain/argument/map-command.ts'
import { describeSuggestion } from '../domain/argument/suggestion/describe-suggestion.ts'
import { expectationKey } from '../domain/argument/suggestion/expectation-key.ts'
import { expectationsOf } from '../domain/argument/suggestion/expectations-of.ts'
import { suggestedBy } from '../domain/argument/suggestion/suggested-by.ts'
import type { Expectation } from '../domain/argument/suggestion/suggestion.ts'
import { collaboration } from '../collaboration/server/current.ts'
import { userIdOf, type Actor } from '../data/actor.ts'
import { changeSuggestion, createSuggestion, getSuggestion, type SuggestedChanges, type StoredSuggestion } from '../data/map-suggestions.ts'

interface Suggested {
  commands: readonly MapCommand[]
  expects: readonly Expectation[]
}

/** Suggests changes of a map. What they would do is said here, and not by whoever suggests them: editors and the history rely on it. */
export async function suggestChanges(actor: Actor, mapId: MapId, { id, ...suggested }: Suggested & { id?: string }): Promise<StoredSuggestion> {
  const changes = await asMade(actor, mapId, suggested)
  return createSuggestion(actor, mapId, { ...(id === undefined ? {} : { id }), ...changes })
}

/** Puts other changes in the place of those that one has suggested. */
export async function suggestInstead(actor: Actor, id: string, suggested: Suggested): Promise<StoredSuggestion> {
  const { mapId } = await getSuggestion(actor, id)
  return changeSuggestion(actor, id, await asMade(actor, mapId, suggested))
}

/** In the name of whoever suggests; what they leave unsaid of the map they made it on is taken from the map as it is. */
async function asMade(actor: Actor, mapId: MapId, suggested: Suggested): Promise<SuggestedChanges> {
  const { map } = await collaboration().loadMap(actor, mapId)
  const commands = suggestedBy(suggested.commands, userIdOf(actor) ?? '', new Date())
  const said = new Set(suggested.expects.map(expectationKey))
  const unsaid = expectationsOf(map, commands).filter((expectation) => !said.has(expectationKey(expectation)))
  return { commands, expects: [...suggested.expects, ...unsaid], sentence: describeSuggestion(map, commands) }
}
