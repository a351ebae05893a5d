import { prefixPlaces, suffixPlaces, type ContextPlace, type Side } from './context-places.ts'
import { cutsPair } from './cuts-pair.ts'
import { findAlike, findSame } from './find-matches.ts'
import type { FoldedSelector } from './folded-selector.ts'
import { meter } from './meter.ts'
import { scorePlace, type Company, type Place } from './score-place.ts'
import type { SeedHits } from './seed-index.ts'
import { sideAgreement } from './side-agreement.ts'
import { snapToWords } from './snap-to-words.ts'
import { endOfUnit, unitAtOrAfter, type TextView } from './text-view.ts'
import { toldLetters } from './told-letters.ts'
import { unseenScore } from './unseen-score.ts'

/** The very words in their whole company: nothing that has other words can come near. */
const BEYOND_DOUBT = 0.95
/** The company with not a letter changed. */
const UNTOUCHED = 0.995
/** Words less like the quote's than this are others, whatever stands around them. */
const LEAST_SIMILAR = 0.45
/** How far off displaced context may stand, in letters; a short quote's company must be nearer. */
const REACH = 400
const SHORT_REACH = 100
/** The agreement from which prefix and suffix that meet show that the quote was taken out between them. */
const SURE = 0.7
/** So many letters of a context nearest to the quote, nearly all of them, show that it begins or ends there. */
const NEAREST = 20
const NEARLY = 0.9
/** The score from which what stands between them may be what became of the quote. */
const HELD = 0.5
/** Of a sign alone (“—”) that its company does not lead to, only so many places are looked at. */
const MOST_SIGNS = 64
/** What may be compared for one passage (`meter`), and how much more for each letter of it. */
const MOST_STEPS = 4_000_000
const MORE_STEPS = 40

/** What one passage has in the text. */
export interface Found {
  /** Best first; of two that share most of their letters only the better, unless both have the very words. */
  places: Place[]
  /** Prefix and suffix stand together with nothing or something else between them: the passage was taken out there. */
  gone: boolean
  /** What a place may have that is not among them. */
  unseen: Pick<Place, 'score' | 'context'>
}

/** Every place that may be the passage's, scored. */
export function findPlaces(view: TextView, folded: FoldedSelector, hits: SeedHits): Found {
  const { letters } = view
  const { from, to, row } = folded
  const length = to - from
  const until = meter.steps + MOST_STEPS + MORE_STEPS * row.length
  const [left, right] = [prefixPlaces(letters, folded, hits), suffixPlaces(letters, folded, hits)]
  const [before, after] = [left.places, right.places]
  const closed = closedGaps(letters, folded, before, after)
  const company: Company = { before, after, closed, reach: length < 12 ? SHORT_REACH : REACH }
  if (length === 0) return ofSigns(view, folded, company, [left, right])
  const same = findSame(letters, folded, hits, company.reach, before, after, until)
  const places = same.found.map((start) => scorePlace(view, folded, company, start, start + length, 1))
  let told = toldLetters(hits, from, to) / length
  const unseenSame = told === 0 || !same.all
  if (!places.some((place) => isBeyondDoubt(place, before, after))) {
    const alike = findAlike(letters, folded, hits, before, after, until)
    if (!alike.all) told = 0
    for (const match of alike.found) {
      const { start, end, cost } = snapToWords(view, folded, match)
      const similarity = Math.min(0.999, 1 - cost / length)
      // The same stretch as one that has the very letters is found anew by what stands around it.
      if (similarity > LEAST_SIMILAR && !places.some((place) => place.same && place.from === start && place.to === end)) places.push(scorePlace(view, folded, company, start, end, similarity))
    }
  }
  const gone = (closed.length > 0 && row.length - length >= 24) || isReplaced(places, before, after, length)
  return { places: ranked(places, folded), gone, unseen: unseenScore(folded, left, right, told, unseenSame) }
}

/** The company may lead elsewhere too where a text is full of near duplicates: then it must be whole. */
function isBeyondDoubt({ score, context, from, to }: Place, before: readonly ContextPlace[], after: readonly ContextPlace[]): boolean {
  if (score < BEYOND_DOUBT) return false
  const elsewhere = (places: readonly ContextPlace[], edge: number) => places.some(({ at, agreement }) => agreement >= SURE && Math.abs(at - edge) > 6)
  return context >= UNTOUCHED || (!elsewhere(before, from) && !elsewhere(after, to))
}

/** Where prefix and suffix meet; of one of them the letters nearest to the quote are enough, however the rest goes on. */
function closedGaps(letters: Uint16Array, { row, from, to }: FoldedSelector, before: readonly ContextPlace[], after: readonly ContextPlace[]): number[] {
  const length = to - from
  const most = Math.min(Math.max(0, length - 1), 1 + Math.min(6, length * 0.15))
  const sure = ({ agreement }: ContextPlace) => agreement >= SURE
  const both = before.filter((left) => sure(left) && after.some((right) => sure(right) && right.at - left.at <= most && right.at - left.at >= -6))
  const goesOn = before.filter((left) => sure(left) && left.exact && row.length - to >= NEAREST && sideAgreement(row, to, to + NEAREST, letters, left.at, 1) >= NEARLY)
  const comesFrom = after.filter((right) => sure(right) && right.exact && from >= NEAREST && sideAgreement(row, from - NEAREST, from, letters, right.at, -1) >= NEARLY)
  return [...new Set([...both, ...goesOn, ...comesFrom].map(({ at }) => at))]
}

/** Prefix and suffix stand near each other, and none of the places found is between them. */
function isReplaced(places: readonly Place[], before: readonly ContextPlace[], after: readonly ContextPlace[], length: number): boolean {
  return before.some((left) => {
    if (!left.exact || left.agreement < SURE) return false
    const right = after.find(({ at, exact, agreement }) => exact && agreement >= SURE && at > left.at && at - left.at <= 2 * length + 80)
    return right !== undefined && !places.some(({ from, to, score }) => from < right.at && to > left.at && score >= HELD)
  })
}

/** Places of a quote without a letter: as it is written, between the letters to which its company leads, or else wherever it stands. */
function ofSigns(view: TextView, folded: FoldedSelector, company: Company, [left, right]: readonly [Side, Side]): Found {
  const { exact } = folded.selector
  const { text, letters } = view
  const found = new Set<number>()
  for (const { at } of [...company.before, ...company.after]) {
    const from = at > 0 ? endOfUnit(view, at - 1) : 0
    const start = text.slice(from, at < letters.length ? view.at[at] : text.length).indexOf(exact)
    if (start >= 0) found.add(from + start)
  }
  let all = true
  if (found.size === 0 && exact !== '' && letters.length > 0) {
    for (let at = text.indexOf(exact); at >= 0 && all; at = text.indexOf(exact, at + 1)) {
      all = found.size < MOST_SIGNS
      if (all) found.add(at)
    }
  }
  const whole = [...found].filter((start) => !cutsPair(text, start) && !cutsPair(text, start + exact.length))
  const places = whole.map((start) => {
    const unit = unitAtOrAfter(view, start)
    const from = Math.min(unit, letters.length - 1)
    return { ...scorePlace(view, folded, company, from, from + 1, 1), start, end: start + exact.length, from: unit, to: unit }
  })
  return { places: ranked(places, folded), gone: company.closed.length > 0, unseen: all ? { score: 0, context: 0 } : unseenScore(folded, left, right, 0, true) }
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
