import { prefixPlaces, suffixPlaces, type ContextPlace } from './context-places.ts'
import { findAlike, findSame } from './find-matches.ts'
import type { FoldedSelector } from './folded-selector.ts'
import { scorePlace, type Company, type Place } from './score-place.ts'
import type { SeedHits } from './seed-index.ts'
import { snapToWords } from './snap-to-words.ts'
import { unitAtOrAfter, type TextView } from './text-view.ts'

/** The very words in their whole company: nothing that has other words can come near. */
const BEYOND_DOUBT = 0.95
/** Words less like the quote's than this are others, whatever stands around them. */
const LEAST_SIMILAR = 0.45
/** How far off displaced context may stand, in letters; a short quote's company must be nearer. */
const REACH = 400
const SHORT_REACH = 100
/** The agreement from which prefix and suffix that meet show that the quote was taken out between them. */
const SURE = 0.7
/** The score from which what stands between them may be what became of the quote. */
const HELD = 0.5
/** Of a sign alone (“—”) only so many places are looked at. */
const MOST_SIGNS = 500

/** What one passage has in the text. */
export interface Found {
  /** Best first; of two that share most of their letters only the better, unless both have the very words. */
  places: Place[]
  /** Prefix and suffix stand together with nothing or something else between them: the passage was taken out there. */
  gone: boolean
}

/** Every place that may be the passage's, scored. */
export function findPlaces(view: TextView, folded: FoldedSelector, hits: SeedHits): Found {
  const { letters } = view
  const { from, to, row } = folded
  const length = to - from
  const before = prefixPlaces(letters, folded, hits)
  const after = suffixPlaces(letters, folded, hits)
  const closed = closedGaps(before, after, length)
  const company: Company = { before, after, closed, reach: length < 12 ? SHORT_REACH : REACH }
  if (length === 0) return { places: ranked(signs(view, folded, company), folded), gone: closed.length > 0 }
  const places = findSame(letters, folded, hits, company.reach, before, after).map((start) => scorePlace(view, folded, company, start, start + length, 1))
  if (!places.some(({ score }) => score >= BEYOND_DOUBT)) {
    for (const match of findAlike(letters, folded, hits, before, after)) {
      const { start, end, cost } = snapToWords(view, folded, match)
      const similarity = Math.min(0.999, 1 - cost / length)
      // The same stretch as one that has the very letters is found anew by what stands around it.
      if (similarity > LEAST_SIMILAR && !places.some((place) => place.same && place.from === start && place.to === end)) places.push(scorePlace(view, folded, company, start, end, similarity))
    }
  }
  return { places: ranked(places, folded), gone: (closed.length > 0 && row.length - length >= 24) || isReplaced(places, before, after, length) }
}

function closedGaps(before: readonly ContextPlace[], after: readonly ContextPlace[], length: number): number[] {
  const most = 1 + Math.min(6, length * 0.15)
  return before.filter((left) => left.agreement >= SURE && after.some((right) => right.agreement >= SURE && right.at - left.at <= most && right.at - left.at >= -6)).map(({ at }) => at)
}

/** Prefix and suffix stand near each other, and none of the places found is between them. */
function isReplaced(places: readonly Place[], before: readonly ContextPlace[], after: readonly ContextPlace[], length: number): boolean {
  return before.some((left) => {
    if (!left.exact || left.agreement < SURE) return false
    const right = after.find(({ at, exact, agreement }) => exact && agreement >= SURE && at > left.at && at - left.at <= 2 * length + 80)
    return right !== undefined && !places.some(({ from, to, score }) => from < right.at && to > left.at && score >= HELD)
  })
}

/** Places of a quote without a letter: as it is written, told apart by the letters around it. */
function signs(view: TextView, folded: FoldedSelector, company: Company): Place[] {
  const { exact } = folded.selector
  const places: Place[] = []
  if (exact === '') return places
  for (let at = view.text.indexOf(exact); at >= 0 && places.length < MOST_SIGNS; at = view.text.indexOf(exact, at + 1)) {
    const unit = unitAtOrAfter(view, at)
    if (view.letters.length === 0) continue
    const place = scorePlace(view, folded, company, Math.min(unit, view.letters.length - 1), Math.min(unit, view.letters.length - 1) + 1, 1)
    places.push({ ...place, start: at, end: at + exact.length, from: unit, to: unit })
  }
  return places
}

function ranked(places: readonly Place[], { selector: { start = 0 } }: FoldedSelector): Place[] {
  const order = [...places].sort((a, b) => b.score - a.score || Math.abs(a.start - start) - Math.abs(b.start - start))
  const kept: Place[] = []
  for (const place of order) {
    const covered = kept.some((better) => {
      if (place.same && better.same) return place.start === better.start && place.end === better.end
      const shared = Math.min(place.end, better.end) - Math.max(place.start, better.start)
      return shared > 0 && shared * 2 >= Math.min(place.end - place.start, better.end - better.start)
    })
    if (!covered) kept.push(place)
    if (kept.length >= 40) break
  }
  return kept
}
