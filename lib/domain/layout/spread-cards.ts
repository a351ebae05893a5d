import type { ClaimId } from '../ids.ts'
import type { Box } from './box.ts'
import { boxIndex } from './box-index.ts'

const gap = 14

/**
 * From the top down, moves a card below every card above it that it would touch, as cards grow with their words and their
 * evidence after they were placed. Those in `fixed` stay; the others make way. Changes the boxes.
 */
export function spreadCards(boxes: ReadonlyMap<ClaimId, Box>, fixed: ReadonlySet<ClaimId> = new Set()): void {
  const settled = boxIndex([...fixed].flatMap((id) => boxes.get(id) ?? []))
  const moving = [...boxes].filter(([id]) => !fixed.has(id)).sort(([one, a], [other, b]) => a.y - b.y || a.x - b.x || (one < other ? -1 : 1))
  for (const [, box] of moving) {
    for (let other = firstInTheWay(); other; other = firstInTheWay()) box.y = other.y + other.height + gap
    settled.add(box)

    function firstInTheWay(): Box | undefined {
      return settled.near(box, gap).find((other) => inTheWay(box, other))
    }
  }
}

function inTheWay(box: Box, other: Box): boolean {
  return box.x < other.x + other.width && other.x < box.x + box.width && box.y < other.y + other.height + gap && other.y < box.y + box.height + gap
}
