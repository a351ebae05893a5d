import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'

/**
 * A command without the places of cards that are on the map already: where these lie is no suggestion (SPEC: SU22). What is
 * suggested anew (`own`, and what the command itself adds) lies where its author puts it. Null when nothing else is left.
 */
export function withoutPlaces(command: MapCommand, own: ReadonlySet<string>): MapCommand | null {
  const placed = new Set([...own, ...addedBy(command)])
  return strip(command, placed)
}

/** The ids of what a command adds. */
export function addedBy(command: MapCommand): string[] {
  if (command.type === 'batch') return command.commands.flatMap(addedBy)
  return command.type === 'add' ? [command.item.id] : []
}

function strip(command: MapCommand, placed: ReadonlySet<string>): MapCommand | null {
  if (command.type === 'move') {
    const positions = command.positions.filter(({ claim }) => placed.has(claim))
    return positions.length === 0 ? null : positions.length === command.positions.length ? command : { ...command, positions }
  }
  if (command.type !== 'batch') return command
  const commands = command.commands.flatMap((inner) => strip(inner, placed) ?? [])
  return commands.length === 0 ? null : commands.length === 1 ? commands[0]! : { ...command, commands }
}
