import type { Column } from '../../../lib/domain/comparison/column.ts'
import type { DocumentId } from '../../../lib/domain/ids.ts'
import type { MapSources } from '../../map/sources/map-sources.ts'

/** Where a column's words stand: in a document, or in a stretch of it, in the units of the passages' `start`. */
export interface ColumnPlace {
  document: DocumentId
  start: number
  end: number
}

/** The texts and parts a column listens to; null for a voice, which speaks in any text. */
export function placesOf(column: Column, offered: readonly Column[], { documents }: Pick<MapSources, 'documents'>): ColumnPlace[] | null {
  if (column.kind === 'voice') return null
  if (column.kind === 'document') return [{ document: column.document, start: 0, end: Infinity }]
  if (column.kind === 'part') {
    const part = documents.get(column.document)?.parts?.find(({ id }) => id === column.part)
    return part ? [{ document: column.document, start: part.start, end: part.end }] : []
  }
  const members = column.members.map((id) => offered.find((own) => own.id === id)).map((own) => (own && own.kind !== 'set' ? placesOf(own, offered, { documents }) : []))
  return members.includes(null) ? null : members.flatMap((places) => places ?? [])
}
