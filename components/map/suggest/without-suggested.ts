import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'

/**
 * An editor's own command without what it would do to things that are only suggested: they are drawn among the others, so a
 * removal or a move of many takes them in. Null when it was about nothing else.
 */
export function withoutSuggested(command: MapCommand, suggested: ReadonlySet<string>): MapCommand | null {
  if (suggested.size === 0) return command
  switch (command.type) {
    case 'batch': {
      const commands = command.commands.flatMap((inner) => withoutSuggested(inner, suggested) ?? [])
      return commands.length === 0 ? null : { ...command, commands }
    }
    case 'move': {
      const positions = command.positions.filter(({ claim }) => !suggested.has(claim))
      return positions.length === 0 ? null : { ...command, positions }
    }
    case 'remove':
    case 'restore':
    case 'edit-text':
      return suggested.has(command.id) ? null : command
    case 'set':
      return command.on !== 'map' && suggested.has(command.id) ? null : command
    case 'set-premise':
      return suggested.has(command.relation) || suggested.has(command.claim) ? null : command
    case 'set-question':
      return suggested.has(command.relation) ? null : command
    case 'set-tag':
      return suggested.has(command.claim) ? null : command
    case 'put':
      return command
    case 'add':
      return restsOn(command, suggested) ? null : command
  }
}

/** What is added to something that is only suggested cannot be there before it. */
function restsOn(command: Extract<MapCommand, { type: 'add' }>, suggested: ReadonlySet<string>): boolean {
  if (command.on === 'relation') return suggested.has(command.item.target.claim ?? command.item.target.relation) || command.item.premises.some(({ claim }) => suggested.has(claim))
  if (command.on === 'evidence') return suggested.has(command.item.target.claim ?? command.item.target.relation)
  return false
}
