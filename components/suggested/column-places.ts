import type { Column } from '../../lib/domain/comparison/column.ts'

/**
 * Where a column's words stand, as the API takes it: texts and parts with commas between. Undefined for a voice, which has no text of its own: it may be reported
 * in any.
 */
export function columnPlaces(column: Column): string | undefined {
  const ids = column.kind === 'set' ? column.members : [column.id]
  const places = ids.flatMap((id) => (/^(?:document|part):/.test(id) ? [id.slice(id.indexOf(':') + 1)] : []))
  return places.length > 0 ? places.join(',') : undefined
}
