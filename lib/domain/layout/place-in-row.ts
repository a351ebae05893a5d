import type { Box, Point } from './box.ts'
import { placeInColumn } from './place-in-column.ts'

/** The free place nearest to where a box would like to be in the same row: `placeInColumn` of a map that grows downwards. */
export function placeInRow(wish: Box, taken: readonly Box[], gap = 28): Point {
  const { x, y } = placeInColumn(turned(wish), taken.map(turned), gap)
  return { x: y, y: x }
}

function turned({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width }
}
