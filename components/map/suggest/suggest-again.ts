import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { expectationsOf } from '../../../lib/domain/argument/suggestion/expectations-of.ts'
import { describeSuggestion } from '../../../lib/domain/argument/suggestion/describe-suggestion.ts'
import type { Suggestion } from '../../../lib/domain/argument/suggestion/suggestion.ts'

/** A suggestion as it can be made anew on the map as it is: what of it is there by now is not added again, only worded as it was last. */
export function suggestAgain(stored: ArgumentMap, suggestion: Suggestion): Suggestion {
  const commands = suggestion.commands.flatMap((command) => anew(stored, command))
  return commands.length === 0 ? suggestion : { ...suggestion, commands, expects: expectationsOf(stored, commands), sentence: describeSuggestion(stored, commands) }
}

function anew(stored: ArgumentMap, command: MapCommand): MapCommand[] {
  if (command.type === 'batch') {
    const commands = command.commands.flatMap((inner) => anew(stored, inner))
    return commands.length === 0 ? [] : [{ ...command, commands }]
  }
  if (command.type !== 'add') return [command]
  const { id } = command.item
  const there = { claim: stored.claims, relation: stored.relations, evidence: stored.evidence, voice: stored.voices }[command.on].get(id)
  if (!there) return [command]
  return command.on === 'claim' && command.item.text !== stored.claims.get(id)?.text ? [{ type: 'edit-text', id, text: command.item.text }] : []
}
