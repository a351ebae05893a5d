import type { ArgumentMap } from '../argument-map.ts'
import { describeCommand } from '../describe-command.ts'
import type { MapCommand } from '../map-command.ts'

/** What a suggestion would do, as the history would say it. `map` is the map without it. */
export function describeSuggestion(map: ArgumentMap, commands: readonly MapCommand[]): string {
  return describeCommand(map, commands.length === 1 ? commands[0]! : { type: 'batch', commands: commands.flatMap((command) => (command.type === 'batch' ? command.commands : [command])) })
}
