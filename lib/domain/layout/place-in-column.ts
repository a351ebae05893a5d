import { overlap, type Box, type Point } from './box.ts'
import { placeNear } from './place-near.ts'

/** Further than this from where its author looks a new card would be lost to view. */
const furthest = 1500

/**
 * The free place nearest to where a box would like to be in the same column, so that what bears on one claim stands
 * under one another and every line to it is free; beside the column only where it is full for far up and down.
 */
export function placeInColumn(wish: Box, taken: readonly Box[], gap = 24): Point {
  const inColumn = taken.filter((box) => overlap({ ...wish, y: 0, height: 1 }, { ...box, y: 0, height: 1 }, gap))
  const places = [wish.y, ...inColumn.flatMap((box) => [box.y + box.height + gap, box.y - wish.height - gap])]
  const free = places.filter((y) => Math.abs(y - wish.y) <= furthest && inColumn.every((box) => !overlap({ ...wish, y }, box, gap - 0.01)))
  // Below before above at the same distance: reasons are read downwards.
  free.sort((a, b) => Math.abs(a - wish.y) - Math.abs(b - wish.y) || b - a)
  return free.length > 0 ? { x: wish.x, y: free[0]! } : placeNear(wish, taken, gap)
}
