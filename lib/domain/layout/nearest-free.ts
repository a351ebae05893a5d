import type { Box, Point } from './box.ts'

/**
 * The free place nearest to where a box would like to be, in rings of growing distance, below and to the sides before
 * above; undefined where there is none for far around. Gives the wish itself when it is free.
 */
export function nearestFree(wish: Box, gap: number, free: (box: Box) => boolean): Point | undefined {
  if (free(wish)) return { x: wish.x, y: wish.y }
  const step = { x: (wish.width + gap) / 2, y: (wish.height + gap) / 2 }
  for (let ring = 1; ring < 80; ring++) {
    const candidates: Point[] = []
    for (let i = -ring; i <= ring; i++) {
      candidates.push({ x: wish.x + i * step.x, y: wish.y + ring * step.y }, { x: wish.x + i * step.x, y: wish.y - ring * step.y })
      if (Math.abs(i) < ring) candidates.push({ x: wish.x + ring * step.x, y: wish.y + i * step.y }, { x: wish.x - ring * step.x, y: wish.y + i * step.y })
    }
    const best = candidates.filter((point) => free({ ...wish, ...point })).sort((a, b) => distance(a, wish) - distance(b, wish) || b.y - a.y || a.x - b.x)[0]
    if (best) return best
  }
  return undefined
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
