import type { Side } from './context-places.ts'
import type { FoldedSelector } from './folded-selector.ts'
import { scoreOf, type Place } from './score-place.ts'

/** Of the letters whose pieces a place lacks it lacks itself a quarter: one other word takes the pieces around it along. */
const LOST = 0.25
/** Other words than the quote's, however near. */
const NEARLY = 0.99

/**
 * The most that a place may score that was not found: pieces that stand everywhere lead nowhere, and of many places alike only some
 * are compared. Whatever is certain is better than this. `told`: the share of the quote's letters that would show any other
 * place of them; `same`: also one with the very letters may be among those left out.
 */
export function unseenScore(folded: FoldedSelector, before: Side, after: Side, told: number, same: boolean): Pick<Place, 'score' | 'context'> {
  return scoreOf(folded, { same, similarity: same ? 1 : Math.min(NEARLY, 1 - LOST * told), before: 1 - before.told, after: 1 - after.told, first: false, last: false })
}
