import { centre, type Box, type Point } from '../../../lib/domain/layout/box.ts'

const head = 10

/**
 * The arrow from the middle of where a card lay to the edge of where it lies, in canvas pixels; `end` is where the line stops and the
 * head begins, `angle` in degrees. Null where the two overlap so far that an arrow would lie under the card.
 */
export function movedArrow(from: Box, to: Box): { end: Point; tip: Point; angle: number } | null {
  const start = centre(from)
  const goal = centre(to)
  const dx = goal.x - start.x
  const dy = goal.y - start.y
  const length = Math.hypot(dx, dy)
  if (length === 0) return null
  // How far back from the card's middle its edge is met.
  const back = Math.min(dx === 0 ? Infinity : (to.width / 2 / Math.abs(dx)) * length, dy === 0 ? Infinity : (to.height / 2 / Math.abs(dy)) * length) + 3
  if (length - back < head + 6) return null
  const at = (distance: number): Point => ({ x: start.x + (dx / length) * distance, y: start.y + (dy / length) * distance })
  return { end: at(length - back - head), tip: at(length - back), angle: (Math.atan2(dy, dx) * 180) / Math.PI }
}
