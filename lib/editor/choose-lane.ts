import type { TextRange } from './split-by-block.ts'

/** How many underlines can be told apart under one line of text; deeper overlaps share the lowest. */
export const laneCount = 4

/** The highest free underline for a range among those already drawn (SPEC: RE3). Touching ranges do not overlap. */
export function chooseLane(range: TextRange, drawn: Iterable<TextRange & { lane: number }>): number {
  let taken = 0
  for (const other of drawn) {
    if (other.start < range.end && range.start < other.end) taken |= 1 << other.lane
  }
  for (let lane = 0; lane < laneCount; lane++) {
    if ((taken & (1 << lane)) === 0) return lane
  }
  return laneCount - 1
}
