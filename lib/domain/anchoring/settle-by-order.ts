import type { PassageSelector } from '../document/make-passage.ts'
import type { Anchor } from '../document/passage.ts'
import { isRival } from './decide-anchor.ts'
import type { Found } from './find-places.ts'
import type { Place } from './score-place.ts'

/** A neighbour must be this sure, and its quote this long, to say anything about another passage. */
const SURE = 0.85
const LONG = 20
/** Neighbours further apart than this in the old text say nothing about what lies between them. */
const FURTHEST = 5_000
/** A place between the neighbours that scores less than this is none. */
const LEAST = 0.5
/** Of a passage with more candidates than these nothing is said. */
const MOST_CANDIDATES = 4

interface Fixed {
  old: number
  now: number
}

/**
 * [AN6] Passages keep their order: an ambiguous one is at the candidate which alone of all places that were found for it lies
 * between its sure neighbours, where these stand about as far apart as they stood. Passages may overlap, so it is their beginnings
 * that keep order. Everything else stays as it was, and so does one whose place may be another that was not looked at.
 */
export function settleByOrder(selectors: readonly PassageSelector[], anchors: readonly Anchor[], undecided: ReadonlyMap<number, Found>): Anchor[] {
  const fixed: Fixed[] = []
  for (const [index, anchor] of anchors.entries()) {
    const { start, exact } = selectors[index]!
    if (start !== undefined && anchor.start !== undefined && anchor.score >= SURE && exact.length >= LONG) fixed.push({ old: start, now: anchor.start })
  }
  fixed.sort((a, b) => a.old - b.old)
  return anchors.map((anchor, index) => {
    const { start } = selectors[index]!
    const found = undecided.get(index)
    const candidates = anchor.candidates ?? []
    // Five are all that are told; of a place that stands more often there may be another between the neighbours.
    if (!found || start === undefined || candidates.length < 2 || candidates.length > MOST_CANDIDATES) return anchor
    const place = onlyOneBetween(fixed, start, found.places)
    const told = place && candidates.find((one) => one.start === place.start && one.end === place.end)
    return told && !isRival(place, found.unseen) ? { state: 'moved', start: told.start, end: told.end, score: told.score } : anchor
  })
}

function onlyOneBetween(fixed: readonly Fixed[], start: number, places: readonly Place[]): Place | null {
  let low = 0
  let high = fixed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fixed[middle]!.old < start) low = middle + 1
    else high = middle
  }
  const [before, after] = [fixed[low - 1], fixed[low]]
  if (!before || !after || after.old === start) return null
  const was = after.old - before.old
  const is = after.now - before.now
  if (was > FURTHEST || is < 0 || is > 2 * was + 200 || is * 2 + 200 < was) return null
  const between = places.filter((place) => place.score >= LEAST && place.start >= before.now && place.start <= after.now)
  return between.length === 1 ? between[0]! : null
}
