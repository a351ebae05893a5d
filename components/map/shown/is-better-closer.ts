import { boundsOf, type Box } from '../../../lib/domain/layout/box.ts'
import { readable, zoomFor } from '../canvas/opening-view.ts'

/** Of what is asked for, so much at most: who hides a card or two finds the others where they stand. */
const mostOfMap = 0.75
/** How much larger cards must get for it to be worth while. */
const gain = 1.5

interface Asked {
  /** Of the shown cards, where they stand on the whole map. */
  standing: ReadonlyMap<string, Box>
  /** How many claims there are with those that are hidden. */
  total: number
  pane: { width: number; height: number }
  /** Of the same cards, closer together; asked only where the rest holds. */
  together: () => ReadonlyMap<string, Box>
}

/** Whether the shown cards are too small to read when all are in view, and would be notably larger closer together. */
export function isBetterCloser({ standing, total, pane, together }: Asked): boolean {
  if (standing.size === 0 || standing.size > total * mostOfMap) return false
  const zoom = zoomFor(boundsOf(standing.values()), pane)
  return zoom < readable && zoomFor(boundsOf(together().values()), pane) >= zoom * gain
}
