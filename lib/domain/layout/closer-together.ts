import type { ArgumentMap } from '../argument/argument-map.ts'
import type { LayoutDirection } from '../argument/views/layout-direction.ts'
import type { ClaimId } from '../ids.ts'
import { boundsOf, type Box, type Point } from './box.ts'
import { layComponent } from './lay-component.ts'
import { blockComponents } from './layered/block-components.ts'
import { mapBlocks } from './layered/map-blocks.ts'
import { packBoxes } from './pack-boxes.ts'

interface Asked {
  /** Of the shown cards at least, where they stand on the whole map. */
  boxes: ReadonlyMap<ClaimId, Box>
  /** Stays where it stands. */
  anchor: ClaimId
  directionAt: (claim: ClaimId) => LayoutDirection
}

/** Between parts that nothing joins any more. */
const apart = 72
/** The order is given: nothing is tried. */
const effort = { sweeps: 0, sifts: 0, tries: 0, work: 0 }

/**
 * Where the cards of a part of a map are drawn so that no room is left for what is hidden: in the order and on the sides in
 * which they stand on the whole map, about the one that stays. Upper left corners; the same part gives the same places.
 */
export function closerTogether(shown: ArgumentMap, { boxes, anchor, directionAt }: Asked): Map<ClaimId, Point> {
  const blocks = mapBlocks(shown)
  const sizeOf = (id: ClaimId) => boxes.get(id)!
  const parts = blockComponents(blocks).map((component) => {
    const root = component.find((block) => blocks.blocks[block]!.parent < 0) ?? component[0]!
    const places = layComponent(blocks, component, { direction: directionAt(blocks.claims[blocks.blocks[root]!.runs[0]![0]!]!), sizeOf, effort, keep: boxes, onlyOrder: true })
    const stood = boundsOf([...places.keys()].map(sizeOf))
    return { places, stood, bounds: boundsOf([...places].map(([id, at]) => ({ ...sizeOf(id), ...at }))), first: places.has(anchor) }
  })
  parts.sort((a, b) => Number(b.first) - Number(a.first) || a.stood.y - b.stood.y || a.stood.x - b.stood.x)
  const corners = packBoxes(parts.map(({ bounds }) => bounds), apart)
  const drawn = new Map<ClaimId, Point>()
  parts.forEach(({ places, bounds }, index) => {
    for (const [id, at] of places) drawn.set(id, { x: at.x - bounds.x + corners[index]!.x, y: at.y - bounds.y + corners[index]!.y })
  })
  const [from, to] = [drawn.get(anchor), boxes.get(anchor)]
  if (!from || !to) return drawn
  const by = { x: to.x - from.x, y: to.y - from.y }
  return new Map([...drawn].map(([id, { x, y }]) => [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }]))
}
