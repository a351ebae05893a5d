import type { Anchor, AnchorCandidate } from '../document/passage.ts'
import type { Found } from './find-places.ts'
import type { FoldedSelector } from './folded-selector.ts'
import type { Place } from './score-place.ts'

/** [AN4] The least score of a quote of this many letters or more, and of one that has none: between them it falls evenly. */
const FLOOR = 0.58
const FLOOR_OF_NONE = 0.76
const LONG_ENOUGH = 28
/** [AN4] Where prefix and suffix have closed over the gap, words alike elsewhere need nearly all the company too, and the very words more length. */
const FLOOR_OF_ALIKE_ONCE_GONE = 0.9
const LONG_ENOUGH_ONCE_GONE = 32
/** [AN5] How much better than the next the best place must be. */
const GAP = 0.08
/** An orphan's near misses have at least this. */
const NEAR_MISS = 0.3
const MOST_CANDIDATES = 5

/** The state that the places found give a passage. */
export function decideAnchor(folded: FoldedSelector, { places, closed }: Found): Anchor {
  const best = places[0]
  if (!best) return { state: 'orphaned', score: 0 }
  if (best.score < floorOf(folded.to - folded.from, best, closed)) {
    const near = places.filter(({ score }) => score >= NEAR_MISS)
    return { state: 'orphaned', score: rounded(best.score), ...(near.length > 0 ? { candidates: near.slice(0, MOST_CANDIDATES).map(candidate) } : {}) }
  }
  const rivals = places.filter(({ score }) => score > best.score - GAP)
  if (rivals.length > 1) return { state: 'ambiguous', score: rounded(best.score), candidates: rivals.slice(0, MOST_CANDIDATES).map(candidate) }
  return { state: 'moved', start: best.start, end: best.end, score: rounded(best.score) }
}

function floorOf(letters: number, { same }: Place, closed: boolean): number {
  if (closed && !same) return FLOOR_OF_ALIKE_ONCE_GONE
  const enough = closed ? LONG_ENOUGH_ONCE_GONE : LONG_ENOUGH
  return FLOOR + Math.max(0, 1 - letters / enough) * (FLOOR_OF_NONE - FLOOR)
}

const candidate = ({ start, end, score }: Place): AnchorCandidate => ({ start, end, score: rounded(score) })
const rounded = (score: number) => Math.round(Math.min(1, score) * 1000) / 1000
