import type { SeedHits } from './seed-index.ts'

/** How many letters of row[from, to) lie in pieces of which every place is told: a place that was not found has not one of these pieces. */
export function toldLetters({ told, length }: SeedHits, from: number, to: number): number {
  let letters = 0
  let reached = from
  for (const x of told) {
    if (x < from || x + length > to) continue
    letters += x + length - Math.max(x, reached)
    reached = x + length
  }
  return letters
}

/** When one that is left out shares as much as this of what the best shares, it may be as good. */
const ALIKE = 0.8

/**
 * True when a place that shares `count` pieces may be as good as one that shares `best` of the `pieces` that were asked for: they
 * may have all those that were not, as the share `told` has it, in common.
 */
export function mayBeAlike(count: number, best: number, pieces: number, told: number): boolean {
  const others = pieces / Math.max(0.01, told) - pieces
  return count + others >= (best + others) * ALIKE
}
