import type { Column } from '../../lib/domain/comparison/column.ts'

/** A text by its name, with its date where the name has none. */
export function columnLabel({ name, date }: Column): string {
  return date !== undefined && !name.includes(date) ? `${name} (${date})` : name
}
