'use client'
import { createContext, useContext } from 'react'
import type { ColumnId } from '../../lib/domain/comparison/column.ts'
import type { RowId } from '../../lib/domain/comparison/row.ts'
import type { RoomPanels } from '../map/room/use-room-panels.ts'
import type { ComparePage } from './compare-page.ts'
import type { Table } from './use-table.ts'

export interface ChosenCell {
  row: RowId
  column: ColumnId
  /** The text to set beside it, where one comes from a pair. */
  beside?: ColumnId
  /** Opens with what can be linked. */
  links?: true
}

/** What every page of the comparison shares. The live map, its actions and the way to a card are the room's (`useMapRoom`, `useMapActions`). */
export interface Compare {
  table: Table
  panels: RoomPanels
  page: ComparePage
  setPage: (page: ComparePage) => void
  /** The cell whose words stand beside the page. */
  chosen: ChosenCell | null
  choose: (cell: ChosenCell | null) => void
}

export const CompareContext = createContext<Compare | null>(null)

export function useCompare(): Compare {
  const compare = useContext(CompareContext)
  if (!compare) throw new Error('This stands in a comparison only.')
  return compare
}
