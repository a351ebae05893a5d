import type { Viewport } from '@xyflow/react'
import type { Box } from '../../../../lib/domain/layout/box.ts'

interface Size {
  width: number
  height: number
}

/** What lies this part of a window beyond its edges is made ready, so that it is there when the view gets to it. */
const beyond = 0.4
/** Zoomed in so far that the region is more than this many windows wide, it is drawn in. */
const widest = 3.4

/** The part of the canvas, in canvas pixels, that a window shows. */
export function seenBy({ x, y, zoom }: Viewport, { width, height }: Size): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

/**
 * The part of the canvas whose things are made ready. The same object as long as it will do, so that a step of the view
 * costs nothing.
 */
export function regionAround(seen: Box, before: Box | null): Box {
  if (before && contains(before, seen) && before.width <= seen.width * widest) return before
  const [aside, above] = [seen.width * beyond, seen.height * beyond]
  return { x: seen.x - aside, y: seen.y - above, width: seen.width + 2 * aside, height: seen.height + 2 * above }
}

function contains(outer: Box, inner: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height
}
