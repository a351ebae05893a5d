import type { ColumnId } from '../../../../lib/domain/comparison/column.ts'
import type { PassedOver } from '../../../../lib/domain/comparison/passed-over.ts'
import type { RowId } from '../../../../lib/domain/comparison/row.ts'

/** What is best looked for next in a text: the claim that most others take a side on and it was not looked through for; a step where no claim is left. */
export function firstUnread(passed: readonly PassedOver[], column: ColumnId): RowId | null {
  const open = passed.filter(({ unread }) => unread.includes(column)).toSorted((a, b) => b.spokenBy.length - a.spokenBy.length)
  return (open.find(({ row }) => row.startsWith('claim:')) ?? open[0])?.row ?? null
}
