import type { Box } from './box.ts'

/** Further apart than this in one column, other cards stand between. */
export const roomBetween = 120

/** The room between two boxes, upwards or downwards; below zero where they lie beside one another. */
export function apart(one: Box, other: Box): number {
  return Math.max(one.y, other.y) - Math.min(one.y + one.height, other.y + other.height)
}

/** One above the other in a column. */
export function inColumn(from: Box, to: Box): boolean {
  return from.x < to.x + to.width && to.x < from.x + from.width
}
