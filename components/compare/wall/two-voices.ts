import type { Column, ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { Comparison } from '../../../lib/domain/comparison/compare-map.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'

/** The two voices that are set against each other: those chosen; else those that say the opposite of each other, or at least something. */
export function twoVoices({ columns, cell }: Pick<Comparison, 'columns' | 'cell'>, row: Row, chosen: readonly (ColumnId | undefined)[]): Column[] {
  const named = (id: ColumnId | undefined) => columns.find((column) => column.id === id)
  const says = ({ id }: Column) => cell(row.id, id).testimonies.length > 0
  const sign = ({ id }: Column) => cell(row.id, id).sign
  const speaking = columns.filter(says)
  const parted = speaking.find((one) => sign(one) !== 0 && speaking.some((other) => sign(other) === -sign(one)))
  const first = named(chosen[0]) ?? parted ?? speaking[0] ?? columns[0]
  if (!first) return []
  // A text and its own part are one voice twice.
  const heard = new Set(cell(row.id, first.id).testimonies.map(({ evidence }) => evidence.id))
  const saysTheSame = ({ id }: Column) => cell(row.id, id).testimonies.some(({ evidence }) => heard.has(evidence.id))
  const rest = columns.filter((column) => column !== first)
  const second = named(chosen[1]) ?? rest.find((column) => says(column) && sign(first) !== 0 && sign(column) === -sign(first)) ?? rest.find((column) => says(column) && !saysTheSame(column)) ?? rest.find((column) => !saysTheSame(column)) ?? rest[0]
  return second ? [first, second] : [first]
}
