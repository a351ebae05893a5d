import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'

/** The ids of the things that a command adds, changes or removes, each once. */
export function touchedBy(commands: readonly MapCommand[]): string[] {
  return [...new Set(commands.flatMap(touched))]
}

function touched(command: MapCommand): string[] {
  switch (command.type) {
    case 'batch':
      return command.commands.flatMap(touched)
    case 'add':
      return [command.item.id]
    case 'set-premise':
    case 'set-question':
      return [command.relation]
    case 'set-tag':
      return [command.claim]
    case 'set':
      return command.on === 'map' ? [] : [command.id]
    case 'put':
    case 'move':
      return []
    default:
      return [command.id]
  }
}
