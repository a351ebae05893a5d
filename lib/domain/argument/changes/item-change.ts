import type { MapItemKind } from '../map-command.ts'

/** One thing that differs between two states of a map, each as read. */
export interface ItemChange {
  on: MapItemKind | 'map'
  /** The item's id; the map's own id where `on` is the map. */
  id: string
  /** `moved`: a claim of which nothing but the position differs. */
  change: 'added' | 'removed' | 'changed' | 'moved'
  /** The fields that differ, in the order of their names; empty for what was added or removed. */
  fields: readonly string[]
}
