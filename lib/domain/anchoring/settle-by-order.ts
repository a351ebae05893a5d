import type { PassageSelector } from '../document/make-passage.ts'
import type { Anchor, AnchorCandidate } from '../document/passage.ts'

/** A neighbour must be this sure, and its quote this long, to say anything about another passage. */
const SURE = 0.85
const LONG = 20
/** Neighbours further apart than this in the old text say nothing about what lies between them. */
const FURTHEST = 5_000

interface Fixed {
  old: number
  now: number
}

/**
 * [AN6] Passages keep their order: of the places between which one is ambiguous, that is the one which alone lies between its
 * sure neighbours, where these stand about as far apart as they stood. Passages may overlap, so it is their beginnings that keep
 * order. Everything else stays as it was, and so do the `unseen`: those whose place may not be among their candidates.
 */
export function settleByOrder(selectors: readonly PassageSelector[], anchors: readonly Anchor[], unseen: ReadonlySet<number>): Anchor[] {
  const fixed: Fixed[] = []
  for (const [index, anchor] of anchors.entries()) {
    const { start, exact } = selectors[index]!
    if (start !== undefined && anchor.start !== undefined && anchor.score >= SURE && exact.length >= LONG) fixed.push({ old: start, now: anchor.start })
  }
  fixed.sort((a, b) => a.old - b.old)
  return anchors.map((anchor, index) => {
    const { start } = selectors[index]!
    if (anchor.state !== 'ambiguous' || unseen.has(index) || start === undefined) return anchor
    const place = onlyOneBetween(fixed, start, anchor.candidates ?? [])
    return place ? { state: 'moved', start: place.start, end: place.end, score: place.score } : anchor
  })
}

function onlyOneBetween(fixed: readonly Fixed[], start: number, candidates: readonly AnchorCandidate[]): AnchorCandidate | null {
  // Five are all that are told; of a place that stands more often there may be another between the neighbours.
  if (candidates.length > 4 || candidates.length < 2) return null
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
  const between = candidates.filter((place) => place.start >= before.now && place.start <= after.now)
  return between.length === 1 ? between[0]! : null
}
