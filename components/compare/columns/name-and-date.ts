import type { Column } from '../../../lib/domain/comparison/column.ts'

/** A column as it stands in a list: its date with it, where its name has none. */
export function nameAndDate({ name, date }: Column): string {
  return date && !name.includes(date) ? `${name} (${date})` : name
}
