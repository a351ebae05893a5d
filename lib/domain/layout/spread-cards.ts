import type { ClaimId } from '../ids.ts'
import type { Box } from './box.ts'

const gap = 14

/**
 * From the top down, moves a card below every card above it that it would touch, as cards grow with their words and their
 * evidence after they were placed. Those in `fixed` stay; the others make way. Changes the boxes.
 */
export function spreadCards(boxes: ReadonlyMap<ClaimId, Box>, fixed: ReadonlySet<ClaimId> = new Set()): void {
  const settled: Box[] = [...fixed].flatMap((id) => boxes.get(id) ?? []).sort((a, b) => a.y - b.y)
  const moving = [...boxes].filter(([id]) => !fixed.has(id)).sort(([one, a], [other, b]) => a.y - b.y || a.x - b.x || (one < other ? -1 : 1))
  for (const [, box] of moving) {
    for (let moved = true; moved; ) {
      moved = false
      for (const other of settled) {
        if (!inTheWay(box, other)) continue
        box.y = other.y + other.height + gap
        moved = true
      }
    }
    settled.push(box)
  }
}

function inTheWay(box: Box, other: Box): boolean {
  return box.x < other.x + other.width && other.x < box.x + box.width && box.y < other.y + other.height + gap && other.y < box.y + box.height + gap
}
