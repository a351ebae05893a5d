import type { ClaimId, RelationId } from '../../../lib/domain/ids.ts'
import { centre, type Box, type Point } from '../../../lib/domain/layout/box.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

const along: Record<Direction, Point> = { up: { x: 0, y: -1 }, down: { x: 0, y: 1 }, left: { x: -1, y: 0 }, right: { x: 1, y: 0 } }

/**
 * The nearest claim in a direction. Going sideways costs double, so that an arrow rather goes straight on than to what
 * is only near. From nothing: the first claim of all.
 */
export function neighbourClaim(
  boxes: ReadonlyMap<ClaimId, Box>,
  from: string | null,
  direction: Direction,
  routes: ReadonlyMap<RelationId, { hub: Point }>,
): ClaimId | null {
  const start = from === null ? undefined : boxes.has(from) ? centre(boxes.get(from)!) : routes.get(from)?.hub
  if (!start) return boxes.keys().next().value ?? null
  const { x, y } = along[direction]
  let best: { id: ClaimId; cost: number } | null = null
  for (const [id, box] of boxes) {
    if (id === from) continue
    const to = centre(box)
    const forward = (to.x - start.x) * x + (to.y - start.y) * y
    const sideways = Math.abs((to.x - start.x) * y) + Math.abs((to.y - start.y) * x)
    // Within 60 degrees to either side of straight on.
    if (forward <= 4 || sideways > forward * 1.75 + 20) continue
    const cost = forward + 2 * sideways
    if (!best || cost < best.cost) best = { id, cost }
  }
  return best?.id ?? null
}
