import type { Column } from './column.ts'

/** Whether a column says anything itself: a voice, or a set with one in it, is only made to speak by others. */
export function hasOwnVoice(column: Column): boolean {
  return column.kind !== 'voice' && !(column.kind === 'set' && column.members.some((member) => member.startsWith('voice:')))
}
