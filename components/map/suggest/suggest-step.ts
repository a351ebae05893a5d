import { applyCommand } from '../../../lib/domain/argument/apply-command.ts'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { diffMaps } from '../../../lib/domain/argument/changes/diff-maps.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { readMap } from '../../../lib/domain/argument/read-map.ts'
import { describeSuggestion } from '../../../lib/domain/argument/suggestion/describe-suggestion.ts'
import { expectationsOf } from '../../../lib/domain/argument/suggestion/expectations-of.ts'
import { fitSuggestion } from '../../../lib/domain/argument/suggestion/fit-suggestion.ts'
import { foldIntoSuggestion } from '../../../lib/domain/argument/suggestion/fold-into-suggestion.ts'
import type { Suggestion } from '../../../lib/domain/argument/suggestion/suggestion.ts'
import { fail, ok, type Result } from '../../../lib/domain/result.ts'
import type { OwnSuggestion } from './suggestion-ledger.ts'
import { addedBy, withoutPlaces } from './without-places.ts'

/**
 * One's own open suggestions after one more step (SPEC: SU22): what only concerns things that one of them makes or changes
 * belongs to it; everything else is a suggestion of its own; one that no longer changes anything is withdrawn.
 */
export function suggestStep(stored: ArgumentMap, own: readonly OwnSuggestion[], command: MapCommand, make: { newId: () => string; now: () => string }): Result<readonly OwnSuggestion[]> {
  const working = withSuggestions(stored, own)
  const wanted = withoutPlaces(command, new Set(own.flatMap(({ suggestion }) => suggestion.commands.flatMap(addedBy))))
  if (wanted === null) return fail('place-only', 'Where cards lie is not suggested. What you add yourself can be moved about.')
  const applied = applyCommand(working, wanted)
  if (!applied.ok) return applied
  const steps = stepsOf(wanted)
  for (let index = own.length - 1; index >= 0; index--) {
    const before = withSuggestions(stored, own.slice(0, index))
    const folded = foldIntoSuggestion(before, own[index]!.suggestion, steps)
    if (folded === null) continue
    const next = { ...own[index]!, suggestion: folded }
    return ok([...own.slice(0, index), ...(changesAnything(before, folded) ? [next] : []), ...own.slice(index + 1)])
  }
  const id = make.newId()
  const suggestion: Suggestion = { id, commands: steps, expects: expectationsOf(working, steps), sentence: describeSuggestion(working, steps) }
  return ok(changesAnything(working, suggestion) ? [...own, { key: id, suggestion, at: make.now() }] : own)
}

/** The map as stored with what fits of these suggestions applied, in order. */
export function withSuggestions(stored: ArgumentMap, own: readonly Pick<OwnSuggestion, 'suggestion'>[]): ArgumentMap {
  return own.reduce((map, { suggestion }) => withSuggestion(map, suggestion), stored)
}

export function withSuggestion(map: ArgumentMap, suggestion: Suggestion): ArgumentMap {
  return fitSuggestion(map, suggestion).commands.reduce((done, command) => {
    const next = applyCommand(done, command)
    return next.ok ? next.value : done
  }, map)
}

/** A whole suggestion never waits with an empty sentence in it: its author is still writing. */
export function isWhole({ commands }: Suggestion): boolean {
  const texts = new Map<string, string>()
  for (const command of commands.flatMap(stepsOf)) {
    if (command.type === 'add' && command.on === 'claim') texts.set(command.item.id, command.item.text)
    if (command.type === 'edit-text') texts.set(command.id, command.text)
    if (command.type === 'remove') texts.delete(command.id)
  }
  return [...texts.values()].every((text) => text.trim() !== '')
}

/** Steps that stand by themselves are kept apart, so that a part can be accepted; a removal with all that hangs on it is one. */
function stepsOf(command: MapCommand): MapCommand[] {
  if (command.type !== 'batch') return [command]
  return command.commands.some(({ type }) => type === 'remove' || type === 'restore') ? [command] : command.commands.flatMap(stepsOf)
}

function changesAnything(before: ArgumentMap, suggestion: Suggestion): boolean {
  return diffMaps(readMap(before).map, readMap(withSuggestion(before, suggestion)).map).length > 0
}
