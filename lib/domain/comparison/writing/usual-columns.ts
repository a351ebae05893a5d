import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { CitedPassage } from '../../argument/map-file.ts'
import type { Column } from '../column.ts'

/** [CT1] The columns that are compared where nobody chose others: the texts that the map cites, those with dated parts by their parts. */
export function usualColumns(map: Pick<ArgumentMap, 'evidence'>, passages: readonly Pick<CitedPassage, 'id' | 'document'>[], offered: readonly Column[]): readonly Column[] {
  const documentOf = new Map(passages.map(({ id, document }) => [id, document] as const))
  const cited = new Set([...map.evidence.values()].flatMap(({ passage }) => documentOf.get(passage) ?? []))
  const inParts = new Set(offered.flatMap((column) => (column.kind === 'part' && column.date !== undefined ? [column.document] : [])))
  return offered.filter((column) => (column.kind === 'document' && cited.has(column.document) && !inParts.has(column.document)) || (column.kind === 'part' && cited.has(column.document) && inParts.has(column.document)))
}
