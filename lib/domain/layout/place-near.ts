import { overlap, type Box, type Point } from './box.ts'
import { nearestFree } from './nearest-free.ts'

/** The free place nearest to where a box would like to be: a new card goes where its author looks and moves nobody else's. */
export function placeNear(wish: Box, taken: readonly Box[], gap = 24): Point {
  const near = taken.filter((box) => overlap({ x: wish.x - 4000, y: wish.y - 4000, width: wish.width + 8000, height: wish.height + 8000 }, box))
  const found = nearestFree(wish, gap, (box) => near.every((other) => !overlap(box, other, gap)))
  return found ?? { x: wish.x, y: Math.max(...taken.map((box) => box.y + box.height)) + gap }
}
