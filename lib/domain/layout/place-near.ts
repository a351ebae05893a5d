import { overlap, type Box, type Point } from './box.ts'

/**
 * The free place nearest to where a box would like to be, in rings of growing distance, below and to the sides before
 * above: a new card goes where its author looks and moves nobody else's. Gives the wish itself when it is free.
 */
export function placeNear(wish: Box, taken: readonly Box[], gap = 24): Point {
  const near = taken.filter((box) => overlap({ x: wish.x - 4000, y: wish.y - 4000, width: wish.width + 8000, height: wish.height + 8000 }, box))
  const free = (point: Point) => near.every((box) => !overlap({ ...wish, ...point }, box, gap))
  if (free(wish)) return { x: wish.x, y: wish.y }
  const step = { x: (wish.width + gap) / 2, y: (wish.height + gap) / 2 }
  for (let ring = 1; ring < 80; ring++) {
    const candidates: Point[] = []
    for (let i = -ring; i <= ring; i++) {
      candidates.push({ x: wish.x + i * step.x, y: wish.y + ring * step.y }, { x: wish.x + i * step.x, y: wish.y - ring * step.y })
      if (Math.abs(i) < ring) candidates.push({ x: wish.x + ring * step.x, y: wish.y + i * step.y }, { x: wish.x - ring * step.x, y: wish.y + i * step.y })
    }
    const best = candidates.filter(free).sort((a, b) => distance(a, wish) - distance(b, wish) || b.y - a.y || a.x - b.x)[0]
    if (best) return best
  }
  const bottom = Math.max(...taken.map((box) => box.y + box.height))
  return { x: wish.x, y: bottom + gap }
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
