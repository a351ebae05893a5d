import { pressedChord, type KeyPress } from './pressed-chord.ts'
import type { Chord, CommandContext, RoomCommand } from './room-command.ts'

export interface FoundCommand {
  command: RoomCommand
  pressed: Chord
}

/** The command that a key press carries out just now. */
export function findCommand(commands: readonly RoomCommand[], press: KeyPress, context: CommandContext): FoundCommand | null {
  for (const command of commands) {
    const pressed = command.keys?.find((chord) => pressedChord(press, chord))
    if (pressed && canRun(command, context)) return { command, pressed }
  }
  return null
}

/** Whether a command makes sense just now, for this person, in this view. */
export function canRun(command: RoomCommand, context: CommandContext): boolean {
  if (command.edits && !context.room.live.canEdit) return false
  if (command.on !== undefined && command.on !== context.surface) return false
  return command.can?.(context) ?? true
}
