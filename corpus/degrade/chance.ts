import { seededRandom } from '../../lib/collaboration/testing/random.ts'

/** Choices that are the same for the same seed. */
export interface Chance {
  /** True with probability `share`. */
  yes: (share: number) => boolean
  /** A whole number, both ends included. */
  between: (low: number, high: number) => number
  pick: <T>(from: readonly T[]) => T
}

export function chanceFrom(seed: number): Chance {
  const random = seededRandom(seed)
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  return { yes: (share) => random() < share, between, pick: (from) => from[between(0, from.length - 1)]! }
}
