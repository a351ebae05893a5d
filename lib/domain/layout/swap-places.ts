import type { ClaimId } from '../ids.ts'
import { boundsOf, type Box, type Point } from './box.ts'

/** A claim of the outline, or the premises of a joint reason, with all that hangs on it: what is moved as one. */
export interface Block {
  /** The card that says where the block stands in the order. */
  head: ClaimId
  claims: readonly ClaimId[]
}

/**
 * New places for two neighbouring blocks, so that the later one comes first along `axis`. Together they take the room they had:
 * the later begins where the earlier began, the earlier ends where the later ended; neither passes the cards of `others`. Canvas pixels, upper left corners.
 */
export function swapPlaces(boxes: ReadonlyMap<ClaimId, Box>, earlier: Block, later: Block, axis: 'x' | 'y', others: readonly ClaimId[] = []): Map<ClaimId, Point> {
  const shared = new Set(earlier.claims)
  const [one, other] = [earlier.claims, later.claims.filter((id) => !shared.has(id))]
  const [a, b] = [boundsOf(boxesOf(boxes, one)), boundsOf(boxesOf(boxes, other))]
  const size = axis === 'y' ? 'height' : 'width'
  const [headA, headB] = [boxes.get(earlier.head), boxes.get(later.head)]
  if (!headA || !headB) return new Map()
  const [down, up] = [b[axis] + b[size] - (a[axis] + a[size]), a[axis] - b[axis]]
  const [newA, newB] = [headA[axis] + down, headB[axis] + up]
  const passes = (at: number) => (at > headB[axis] ? at <= newA : at < headA[axis] && at >= newB)
  const turned = newA > newB && !others.some((id) => passes(boxes.get(id)?.[axis] ?? Number.NaN))
  // Blocks that lie through one another change their heads' places instead.
  const shiftA = turned ? along(axis, down) : { x: headB.x - headA.x, y: headB.y - headA.y }
  const shiftB = turned ? along(axis, up) : { x: headA.x - headB.x, y: headA.y - headB.y }
  return new Map([...shifted(boxes, one, shiftA), ...shifted(boxes, other, shiftB)])
}

function along(axis: 'x' | 'y', by: number): Point {
  return axis === 'y' ? { x: 0, y: by } : { x: by, y: 0 }
}

function boxesOf(boxes: ReadonlyMap<ClaimId, Box>, ids: readonly ClaimId[]): Box[] {
  return ids.flatMap((id) => boxes.get(id) ?? [])
}

function shifted(boxes: ReadonlyMap<ClaimId, Box>, ids: readonly ClaimId[], by: Point): [ClaimId, Point][] {
  return ids.flatMap((id) => {
    const box = boxes.get(id)
    return box ? [[id, { x: Math.round(box.x + by.x), y: Math.round(box.y + by.y) }] as [ClaimId, Point]] : []
  })
}
