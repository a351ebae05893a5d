import type { CellStance } from '../../lib/domain/comparison/cell.ts'
import type { ColumnId } from '../../lib/domain/comparison/column.ts'
import type { Row } from '../../lib/domain/comparison/row.ts'

export const rowKinds = ['position', 'claim', 'definition', 'relation'] as const satisfies readonly Row['kind'][]

/** What rows can be looked for by: what is found in a cell, for and against whatever the words are. */
export const sides = ['for', 'against', 'mixed', 'changed', 'none', 'silent', 'unread'] as const
export type Side = (typeof sides)[number]

export function sideOf(stance: CellStance): Side {
  if (stance === 'asserts' || stance === 'uses') return 'for'
  return stance === 'denies' || stance === 'rejects' ? 'against' : stance
}

/** How somebody likes a map's table to look: their own, on this device. */
export interface TableSettings {
  order: 'map' | 'contest'
  /** Small cells, shapes without words: much of a big table at once. */
  dense: boolean
  /** Only rows of these kinds; none named: all. */
  kinds: readonly Row['kind'][]
  /** Only claims with one of these tags; none named: all. */
  tags: readonly string[]
  /** Only rows on which a text that is shown stands so; none named: all. */
  sides: readonly Side[]
  /** Only what this text says counts for `sides`; with no side named, only rows on which it speaks. */
  of: ColumnId | null
  /** Only rows over which texts part. */
  contested: boolean
  /** Only rows with a link that nobody has settled. */
  unsettled: boolean
  /** Only rows with these words. */
  words: string
  /** The columns that are shown, in their order; null: the texts that the map cites, by their dated parts where they have some. */
  columns: readonly ColumnId[] | null
}

export const plainSettings: TableSettings = { order: 'map', dense: false, kinds: [], tags: [], sides: [], of: null, contested: false, unsettled: false, words: '', columns: null }

/** What leaves rows out, besides words: taken back together. */
export const noFilter = { kinds: [], tags: [], sides: [], of: null, contested: false, unsettled: false } as const satisfies Partial<TableSettings>

/** How many ways of leaving rows out are on, words aside. */
export function filtersOn({ kinds, tags, sides, of, contested, unsettled }: TableSettings): number {
  return [kinds.length > 0, tags.length > 0, sides.length > 0 || of !== null, contested, unsettled].filter(Boolean).length
}

/** What a browser kept; anything else is as if nothing was kept. */
export function readSettings(kept: string | null): TableSettings {
  try {
    const { order, dense, kinds, tags, sides: chosen, of, contested, unsettled, columns } = JSON.parse(kept ?? '{}') as Partial<Record<keyof TableSettings, unknown>>
    return {
      ...plainSettings,
      ...(order === 'contest' ? { order } : {}),
      dense: dense === true,
      kinds: among(kinds, rowKinds),
      tags: texts(tags) ?? [],
      sides: among(chosen, sides),
      of: typeof of === 'string' ? of : null,
      contested: contested === true,
      unsettled: unsettled === true,
      columns: texts(columns),
    }
  } catch {
    return plainSettings
  }
}

function texts(value: unknown): string[] | null {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null
}

function among<T extends string>(value: unknown, known: readonly T[]): T[] {
  return (texts(value) ?? []).filter((one): one is T => (known as readonly string[]).includes(one))
}
