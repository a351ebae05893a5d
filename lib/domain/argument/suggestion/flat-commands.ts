import type { MapCommand } from '../map-command.ts'

export type SingleCommand = Exclude<MapCommand, { type: 'batch' }>

/** The single edits of a list of commands, in order. */
export function flatCommands(commands: readonly MapCommand[]): SingleCommand[] {
  return commands.flatMap((command) => (command.type === 'batch' ? flatCommands(command.commands) : [command]))
}
