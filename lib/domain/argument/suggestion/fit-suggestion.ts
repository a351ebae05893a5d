import { applyCommand } from '../apply-command.ts'
import type { ArgumentMap } from '../argument-map.ts'
import type { MapCommand } from '../map-command.ts'
import { FitContext, fitCommand } from './fit-command.ts'
import { neededCommands } from './needed-commands.ts'
import type { Suggestion } from './suggestion.ts'
import type { SuggestionConflict } from './suggestion-answer.ts'

export interface SuggestionFit {
  /** What is to be carried out now, in order: those that fit, each adapted to what has changed since. */
  commands: MapCommand[]
  /** For each of the suggestion’s commands what of it is to be carried out; null where it conflicts or nothing is left to do. */
  fitted: readonly (MapCommand | null)[]
  /** Why those that do not fit do not, a sentence each. */
  conflicts: SuggestionConflict[]
}

/**
 * A suggestion on the map as it is now (SPEC: SU2–SU5). What others changed elsewhere does not matter; where two changed one
 * sentence in different places, both changes are in the result; where a value that the suggestion was made in view of
 * has changed since, the command conflicts, and so does what stands on it. What somebody has already done is left out.
 * `map` is the map as stored. `chosen`: the places of the commands to be taken; they take along what they need.
 */
export function fitSuggestion(map: ArgumentMap, suggestion: Pick<Suggestion, 'commands' | 'expects'>, chosen?: readonly number[]): SuggestionFit {
  const wanted = new Set(chosen ? neededCommands(map, suggestion.commands, chosen) : suggestion.commands.keys())
  const context = new FitContext(map, suggestion.expects)
  const conflicts: SuggestionConflict[] = []
  const fitted = suggestion.commands.map((command, index) => {
    if (!wanted.has(index)) return null
    const fit = fitCommand(context, command)
    conflicts.push(...fit.problems.map((problem) => ({ ...problem, command: index })))
    return fit.problems.length > 0 ? null : fit.command
  })
  leaveOutWhatStandsOnConflicts(map, suggestion.commands, fitted, conflicts)
  const commands = fitted.filter((command) => command !== null)
  if (conflicts.length === 0 && commands.length > 0) {
    const done = applyCommand(map, { type: 'batch', commands })
    if (!done.ok) return { commands: [], fitted: fitted.map(() => null), conflicts: [{ ...done.error, command: fitted.findIndex((command) => command !== null) }] }
  }
  return { commands, fitted, conflicts }
}

function leaveOutWhatStandsOnConflicts(map: ArgumentMap, commands: readonly MapCommand[], fitted: (MapCommand | null)[], conflicts: SuggestionConflict[]): void {
  const failed = new Set(conflicts.map(({ command }) => command))
  if (failed.size === 0) return
  for (const [index, command] of fitted.entries()) {
    if (command === null || !neededCommands(map, commands, [index]).some((needed) => failed.has(needed))) continue
    fitted[index] = null
    conflicts.push({ code: 'stands-on-conflict', message: 'This stands on another part of the suggestion that no longer fits.', command: index })
  }
}
