import type { ColumnId } from '../../lib/domain/comparison/column.ts'

/** How somebody likes a map's table to look: their own, on this device. */
export interface TableSettings {
  order: 'map' | 'contest'
  show: 'all' | 'claims' | 'inferences'
  /** Only rows over which texts part. */
  contested: boolean
  /** Only rows with these words. */
  words: string
  /** The columns that are shown, in the order of the table; null: the texts that the map cites, by their dated parts where they have some. */
  columns: readonly ColumnId[] | null
}

export const plainSettings: TableSettings = { order: 'map', show: 'all', contested: false, words: '', columns: null }

/** What a browser kept; anything else is as if nothing was kept. */
export function readSettings(kept: string | null): TableSettings {
  try {
    const { order, show, contested, columns } = JSON.parse(kept ?? '{}') as Partial<TableSettings>
    return {
      ...plainSettings,
      ...(order === 'contest' ? { order } : {}),
      ...(show === 'claims' || show === 'inferences' ? { show } : {}),
      ...(contested === true ? { contested } : {}),
      ...(Array.isArray(columns) && columns.every((id) => typeof id === 'string') ? { columns } : {}),
    }
  } catch {
    return plainSettings
  }
}
