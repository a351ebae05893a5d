import type { Viewport } from '@xyflow/react'
import type { Box, Point } from '../../../lib/domain/layout/box.ts'

export interface Size {
  width: number
  height: number
}

/** What stays free around a card, in pixels of the screen. */
const margin = 24

/** How far the view has to move to the left so that a card is not covered from the right. */
export function wayLeft(box: Box, view: Viewport, pane: Size): Point {
  return { x: Math.min(0, pane.width - margin - (box.x + box.width) * view.zoom - view.x), y: 0 }
}

/** How far the view has to move so that a card is within the pane; where it is larger than that, its upper left is. */
export function wayIn(box: Box, view: Viewport, pane: Size): Point {
  return { x: along(box.x * view.zoom + view.x, box.width * view.zoom, pane.width), y: along(box.y * view.zoom + view.y, box.height * view.zoom, pane.height) }
}

function along(start: number, length: number, room: number): number {
  const back = Math.min(0, room - margin - (start + length))
  return start + back < margin ? margin - start : back
}
