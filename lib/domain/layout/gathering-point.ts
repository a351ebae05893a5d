import { boundsOf, centre, type Box, type Point } from './box.ts'
import { apart, inColumn, roomBetween } from './in-column.ts'

/** Between the premises and what they bear on, near to the premises, so that the bracket reads as theirs. */
export function gatheringPoint(premises: readonly Box[], target: Box): Point {
  const around = boundsOf(premises)
  const [middle, goal] = [centre(around), centre(target)]
  const beside = { x: middle.x + (goal.x - middle.x) * 0.15, y: middle.y + (goal.y - middle.y) * 0.15 }
  const within = (y: number) => Math.min(around.y + around.height, Math.max(around.y, y))
  if (target.x + target.width + 20 <= around.x) return { x: Math.max(around.x - 32, (around.x + target.x + target.width) / 2), y: within(beside.y) }
  if (around.x + around.width + 20 <= target.x) return { x: Math.min(around.x + around.width + 32, (around.x + around.width + target.x) / 2), y: within(beside.y) }
  if (inColumn(around, target) && apart(around, target) > roomBetween) return { x: Math.min(around.x, target.x) - 40, y: (middle.y + goal.y) / 2 }
  if (target.y + target.height + 20 <= around.y) return { x: beside.x, y: Math.max(around.y - 30, (around.y + target.y + target.height) / 2) }
  if (around.y + around.height + 20 <= target.y) return { x: beside.x, y: Math.min(around.y + around.height + 30, (around.y + around.height + target.y) / 2) }
  // Among its premises: gathered close by, on the side where more of them are, not behind the cards between.
  const side = premises.reduce((sum, box) => sum + centre(box).x - goal.x, 0) > 0 ? target.x + target.width + 56 : target.x - 56
  return { x: side, y: goal.y }
}
