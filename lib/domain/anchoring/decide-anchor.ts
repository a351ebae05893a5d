import type { Anchor, AnchorCandidate } from '../document/passage.ts'
import type { Found } from './find-places.ts'
import type { FoldedSelector } from './folded-selector.ts'
import type { Place } from './score-place.ts'

/** [AN4] The least score of a quote of this many letters or more, and of one that has none: between them it falls evenly. */
const FLOOR = 0.58
const FLOOR_OF_NONE = 0.76
const LONG_ENOUGH = 28
/** [AN4] Other words with their company on one side only have been changed too much if they are not nearly the quote's. */
const FLOOR_OF_ONE_SIDE = 0.68
const BOTH_SIDES = 0.75
/** [AN4] Where prefix and suffix have closed over the gap, words alike elsewhere, or few, need nearly all the company too. */
const FLOOR_ONCE_GONE = 0.9
const LONG_ENOUGH_ONCE_GONE = 32
/** [AN4] A sentence of so many letters may have been made a block of its own; shorter it is a caption or a refrain. */
const LONG_ENOUGH_ALONE = 40
const SOME_COMPANY = 0.4
/** [AN5] How much better than the next the best place must be. */
const GAP = 0.08
/** [AN5] And than one that stands in company too: the passage's own place may have been edited, and its double left as it was. */
const GAP_IN_COMPANY = 0.18
const IN_COMPANY = 0.65
/** [AN5] Of words and company not a letter is another: nothing was edited here. */
const UNTOUCHED = 0.995
/** [AN5] A place with the whole company is a rival of one that has less of it, whatever became of its words. */
const WHOLE = 0.9
const LESS = 0.01
/** [AN5] So few letters stand in any other sentence too: with the company of one side only, they must stand as they stood, sign by sign. */
const ONE_SIDE = 0.75
/** An orphan's near misses have at least this. */
const NEAR_MISS = 0.3
const MOST_CANDIDATES = 5

/** The state that the places found give a passage. */
export function decideAnchor(folded: FoldedSelector, { places, gone, unseen }: Found): Anchor {
  const best = places[0]
  if (!best) return { state: 'orphaned', score: 0 }
  if (best.score < floorOf(folded.to - folded.from, best, gone) || (gone && isRefrain(folded, places))) {
    const near = places.filter(({ score }) => score >= NEAR_MISS)
    return { state: 'orphaned', score: rounded(best.score), ...(near.length > 0 ? { candidates: near.slice(0, MOST_CANDIDATES).map(candidate) } : {}) }
  }
  // A rival may also be one that was not looked at, where there are too many alike.
  const rivals = places.filter((place) => isRival(best, place) || (place.score >= NEAR_MISS && place.context >= WHOLE && place.context - best.context >= LESS))
  if (rivals.length > 1 || mayBeUnseen({ places, unseen }) || isChance(folded, best)) return { state: 'ambiguous', score: rounded(best.score), candidates: rivals.slice(0, MOST_CANDIDATES).map(candidate) }
  return { state: 'moved', start: best.start, end: best.end, score: rounded(best.score) }
}

/** [AN5] Too many places are alike to look at them all, and none that was found is clearly better than what may be among the others. */
const mayBeUnseen = ({ places, unseen }: Pick<Found, 'places' | 'unseen'>) => isRival(places[0]!, unseen)

/** [AN5] True when `other` comes so near to `best` that it may be the passage's own place. */
export function isRival(best: Pick<Place, 'score' | 'context' | 'same'>, other: Pick<Place, 'score' | 'context'>): boolean {
  const isUntouched = best.same && best.context >= UNTOUCHED
  return other.score > best.score - (isUntouched || other.context < IN_COMPANY ? GAP : GAP_IN_COMPANY)
}

/**
 * [AN4] Of words that were taken out, what stands elsewhere without their company is a refrain or a caption if it stands there twice,
 * or alone in a block of its own though the quote was part of one; once, within a block or at some length, it is the sentence, moved.
 */
function isRefrain({ from, to }: FoldedSelector, places: readonly Place[]): boolean {
  const best = places[0]!
  if (!best.same || best.context >= SOME_COMPANY) return false
  return places.some((place) => place !== best && place.same) || (best.alone && to - from < LONG_ENOUGH_ALONE)
}

/** A short quote with half its company, at a block's edge or in signs that were not its own. */
const isChance = ({ from, to }: FoldedSelector, { context, altered }: Place) => to - from < LONG_ENOUGH && context < ONE_SIDE && altered

function floorOf(letters: number, { same, context }: Place, gone: boolean): number {
  if (gone && (!same || letters < LONG_ENOUGH_ONCE_GONE)) return FLOOR_ONCE_GONE
  const floor = same || context >= BOTH_SIDES ? FLOOR : FLOOR_OF_ONE_SIDE
  return floor + Math.max(0, 1 - letters / LONG_ENOUGH) * (FLOOR_OF_NONE - floor)
}

const candidate = ({ start, end, score }: Place): AnchorCandidate => ({ start, end, score: rounded(score) })
const rounded = (score: number) => Math.round(Math.min(1, score) * 1000) / 1000
