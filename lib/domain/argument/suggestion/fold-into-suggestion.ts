import { applyCommand } from '../apply-command.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { commandsTo } from '../changes/commands-to.ts'
import { diffMaps } from '../changes/diff-maps.ts'
import { itemsOf } from '../changes/items-of.ts'
import { keyOf } from '../changes/refers-to.ts'
import type { MapCommand } from '../map-command.ts'
import { describeSuggestion } from './describe-suggestion.ts'
import { expectationKey } from './expectation-key.ts'
import { expectationsOf } from './expectations-of.ts'
import { fitSuggestion } from './fit-suggestion.ts'
import { flatCommands, type SingleCommand } from './flat-commands.ts'
import type { Suggestion } from './suggestion.ts'
import { touches } from './touches.ts'

/**
 * The suggestion with further edits of its author in it, or null where they are a matter of their own (SPEC: SU7). They
 * belong to it when they change what it changes, or stand on what it brings: typing on in a suggested claim, a passage
 * for it. `map` is the map as stored without the suggestion; the edits were made with it. The suggestion then is the
 * shortest way to the same result: what was put in and taken out again is in it no more, and an undone change is none.
 */
export function foldIntoSuggestion(map: ArgumentMap, open: Suggestion, commands: readonly MapCommand[]): Suggestion | null {
  if (!belong(map, open, commands)) return null
  const { commands: fitting, fitted, conflicts } = fitSuggestion(map, open)
  const done = applyCommand(map, { type: 'batch', commands: [...fitting, ...commands] })
  if (!done.ok) return null
  const removal = { at: new Date(0).toISOString() }
  const conflicting = new Set(conflicts.map(({ command }) => command))
  // What does not fit now stays as it was suggested, with what it expects.
  const kept = open.commands.filter((_, index) => fitted[index] === null && conflicting.has(index))
  const shortest = commandsTo(map, done.value, removal)
  const all = [...kept, ...(leadsTo(map, shortest, done.value) ? shortest : [...fitting, ...commands])]
  const expects = kept.length === 0 ? [] : expectedBy(open, kept)
  const known = new Set(expects.map(expectationKey))
  expects.push(...expectationsOf(map, all.slice(kept.length)).filter((expectation) => !known.has(expectationKey(expectation))))
  return { ...open, commands: all, expects, sentence: describeSuggestion(map, all) }
}

/** Something new that hangs on what was put in as removed already, or is read where that was merged into, has no shorter way. */
function leadsTo(map: ArgumentMap, commands: readonly MapCommand[], goal: ArgumentMap): boolean {
  const done = applyCommand(map, { type: 'batch', commands })
  return done.ok && diffMaps(done.value, goal).length === 0
}

function expectedBy(open: Suggestion, kept: readonly MapCommand[]) {
  const about = new Set(flatCommands(kept).flatMap((command) => { const { changes, names } = touches(command); return [...changes, ...names].map(keyOf) }))
  return open.expects.filter((expectation) => {
    if (expectation.that === 'record') return kept.some((command) => flatCommands([command]).some((single) => puts(single) === recordKey(expectation)))
    if (expectation.that === 'text') return about.has(keyOf({ on: 'claim', id: expectation.id }))
    if (expectation.that === 'premise' || expectation.that === 'question') return about.has(keyOf({ on: 'relation', id: expectation.relation }))
    return expectation.on === 'map' || about.has(keyOf({ on: expectation.on, id: expectation.id }))
  })
}

function belong(map: ArgumentMap, open: Suggestion, commands: readonly MapCommand[]): boolean {
  const own = flatCommands(open.commands)
  const brought = new Set(own.flatMap((command) => (command.type === 'add' || command.type === 'restore' ? touches(command).changes.map(keyOf) : [])))
  const changed = new Set(own.flatMap((command) => touches(command).changes.map(keyOf)))
  const put = new Set(own.flatMap((command) => puts(command) ?? []))
  const setsMap = own.some((command) => command.type === 'set' && command.on === 'map')
  const known = new Set(brought)
  let belongs = false
  for (const command of flatCommands(commands)) {
    const { changes, names } = touches(command)
    if (command.type === 'add') known.add(keyOf({ on: command.on, id: command.item.id }))
    belongs ||= put.has(puts(command) ?? '') || changes.some((ref) => changed.has(keyOf(ref))) || names.some((ref) => brought.has(keyOf(ref))) || (setsMap && command.type === 'set' && command.on === 'map')
  }
  return belongs && flatCommands(commands).every((command) => {
    const { changes, names } = touches(command)
    return [...changes, ...names].every((ref) => known.has(keyOf(ref)) || itemsOf(map, ref.on).has(ref.id))
  })
}

function puts(command: SingleCommand): string | null {
  return command.type === 'put' ? recordKey(command) : null
}

function recordKey({ on, id }: { on: string; id: string }): string {
  return `${on} ${id}`
}
