import type { GradualName } from '../evaluation-report.ts'

/**
 * How strong something with a base strength comes out, given how strongly what supports it and what attacks it act.
 * Everything is in [0, 1].
 */
export type Weigh = (base: number, supports: readonly number[], attacks: readonly number[]) => number

/**
 * - DF-QuAD (Rago, Toni, Aurisicchio & Baroni, KR 2016): each side is put together as 1 − ∏(1 − strength); what the stronger side is ahead by moves
 *   the base towards 1 or towards 0 in proportion.
 * - Quadratic energy (Potyka, KR 2018): the energy E is the sum of supports less the sum of attacks; E² / (1 + E²) moves the base in the same way.
 * - Euler-based (Amgoud & Ben-Naim, IJAR 2018): 1 − (1 − base²) / (1 + base · e^E). A base of 0 stays 0 and a base of 1 stays 1.
 */
export const weighers: Readonly<Record<GradualName, Weigh>> = {
  dfquad: (base, supports, attacks) => moved(base, together(supports) - together(attacks)),
  'quadratic-energy': (base, supports, attacks) => {
    const energy = sum(supports) - sum(attacks)
    return moved(base, Math.sign(energy) * (energy ** 2 / (1 + energy ** 2)))
  },
  euler: (base, supports, attacks) => within(1 - (1 - base ** 2) / (1 + base * Math.exp(sum(supports) - sum(attacks)))),
}

/** By a share in [−1, 1] of the way that is left to 1 or to 0. */
function moved(base: number, share: number): number {
  return within(base + (share > 0 ? 1 - base : base) * share)
}

function together(strengths: readonly number[]): number {
  let left = 1
  for (const strength of strengths) left *= 1 - strength
  return 1 - left
}

function sum(strengths: readonly number[]): number {
  let total = 0
  for (const strength of strengths) total += strength
  return total
}

/** Rounding must not lead out of [0, 1]. */
function within(strength: number): number {
  return Math.min(1, Math.max(0, strength))
}
