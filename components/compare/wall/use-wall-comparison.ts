'use client'
import { useMemo } from 'react'
import { columnsOfSets } from '../../../lib/domain/comparison/column-set.ts'
import { columnsOf, type Column, type ColumnId } from '../../../lib/domain/comparison/column.ts'
import { compareMap, type Comparison } from '../../../lib/domain/comparison/compare-map.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { citedDocuments } from '../use-table.ts'

/** The map as it is, by these columns (or by all that it offers): the wall stands in the room, also where no table is shown. */
export function useWallComparison(only?: readonly ColumnId[]): { comparison: Comparison; offered: readonly Column[] } {
  const { now, sources } = useMapRoom()
  const { map } = now
  const wanted = only?.join('\n')
  return useMemo(() => {
    const documents = citedDocuments(sources)
    const texts = columnsOf(map, documents)
    const offered = [...texts, ...columnsOfSets(map, texts)]
    const columns = wanted === undefined ? offered : offered.filter(({ id }) => wanted.split('\n').includes(id))
    return { offered, comparison: compareMap({ map, documents, passages: [...sources.passages.values()], columns }) }
  }, [map, sources, wanted])
}
