import type { MapId } from '../domain/ids.ts'
import type { MapCommand } from '../domain/argument/map-command.ts'
import { describeProposal } from '../domain/argument/suggestion/describe-proposal.ts'
import { expectationKey } from '../domain/argument/suggestion/expectation-key.ts'
import { expectationsOf } from '../domain/argument/suggestion/expectations-of.ts'
import { proposedBy } from '../domain/argument/suggestion/proposed-by.ts'
import type { Expectation } from '../domain/argument/suggestion/suggestion.ts'
import { collaboration } from '../collaboration/server/current.ts'
import { userIdOf, type Actor } from '../data/actor.ts'
import { changeSuggestion, createSuggestion, getSuggestion, type ProposedChanges, type StoredSuggestion } from '../data/map-suggestions.ts'

interface Proposed {
  commands: readonly MapCommand[]
  expects: readonly Expectation[]
}

/** Proposes changes of a map. What they would do is said here, and not by whoever proposes them: editors and the history rely on it. */
export async function proposeChanges(actor: Actor, mapId: MapId, { id, ...proposed }: Proposed & { id?: string }): Promise<StoredSuggestion> {
  const changes = await asMade(actor, mapId, proposed)
  return createSuggestion(actor, mapId, { ...(id === undefined ? {} : { id }), ...changes })
}

/** Puts other changes in the place of those that one has proposed. */
export async function changeProposal(actor: Actor, id: string, proposed: Proposed): Promise<StoredSuggestion> {
  const { mapId } = await getSuggestion(actor, id)
  return changeSuggestion(actor, id, await asMade(actor, mapId, proposed))
}

/** In the name of whoever proposes; what they leave unsaid of the map they made it on is taken from the map as it is. */
async function asMade(actor: Actor, mapId: MapId, proposed: Proposed): Promise<ProposedChanges> {
  const { map } = await collaboration().loadMap(actor, mapId)
  const commands = proposedBy(proposed.commands, userIdOf(actor) ?? '', new Date())
  const said = new Set(proposed.expects.map(expectationKey))
  const unsaid = expectationsOf(map, commands).filter((expectation) => !said.has(expectationKey(expectation)))
  return { commands, expects: [...proposed.expects, ...unsaid], sentence: describeProposal(map, commands) }
}
