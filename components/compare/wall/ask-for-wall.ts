import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { RowId } from '../../../lib/domain/comparison/row.ts'

/** `put`: to choose what goes on the wall, beginning with these. `show`: to see a round that is or was there; `large`: for the room. */
export type WallAsked = { put: { row?: RowId; columns?: readonly ColumnId[] } } | { show: string; large: boolean }

const asked = 'sic-wall'

/** From wherever in the map’s room. */
export function askForWall(what: WallAsked): void {
  // Tests run commands where there is no window.
  globalThis.window?.dispatchEvent(new CustomEvent<WallAsked>(asked, { detail: what }))
}

/** Hears when somebody asks; returns what ends that. */
export function onWallAsked(listener: (what: WallAsked) => void): () => void {
  const hear = (event: Event) => listener((event as CustomEvent<WallAsked>).detail)
  window.addEventListener(asked, hear)
  return () => window.removeEventListener(asked, hear)
}
