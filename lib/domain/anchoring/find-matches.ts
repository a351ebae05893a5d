import { chainHits, matchOfChain, type Anchored, type Match } from './chain-hits.ts'
import type { ContextPlace } from './context-places.ts'
import { editCost } from './edit-cost.ts'
import { extendMatch } from './extend-match.ts'
import type { FoldedSelector } from './folded-selector.ts'
import { meter } from './meter.ts'
import type { SeedHits } from './seed-index.ts'
import { sideAgreement } from './side-agreement.ts'
import { mayBeAlike, toldLetters } from './told-letters.ts'

/** Of the places that share pieces with the quote only those that share most are compared letter by letter. */
const MOST_CHAINS = 8
/** When a context that is left out agrees as well as this share of the best, there are more such places than are looked at. */
const ALIKE = 0.8
/** So many pairs of halves are joined, of so many hits together. */
const MOST_PAIRS = 4
const LARGEST_PAIR = 1_200
/** A text that repeats itself within a quote's length has each piece of it more than so often in one place. */
const PERIODIC = 3
/** More places with the very letters than this are not told apart. */
const MOST_SAME = 64
/** Of the places to which one side of the context leads, what stands beside so many is held against the quote. */
const MOST_BESIDE = 6
/** The least share of a quote's pieces that such a place has. */
const LEAST_SHARE = 0.12
/** A group of hits is where the context leads if one of them is as near as this to it, in letters. */
const NEAR_LEAD = 24
/** A quote this long has pieces enough of its own, in letters; what stands between its contexts need not be asked. */
const LONGEST_BRACKETED = 600
/** What follows the prefix is held against the quote only if its first letters agree by as much (`sideAgreement`). */
const FIRST = 12
const BEGINS = 0.3

/** What was found of a passage; `all` is false when there may be more such places than these. */
export interface Some<Of> {
  found: Of[]
  all: boolean
}

/** Places that have the quote's letters, one for one: where each begins, units of the text. Not looked for beyond `meter.steps` = `until`. */
export function findSame(letters: Uint16Array, folded: FoldedSelector, hits: SeedHits, reach: number, before: readonly ContextPlace[], after: readonly ContextPlace[], until: number): Some<number> {
  const { row, from, to } = folded
  const length = to - from
  const starts = new Set<number>()
  const tried = new Set<number>()
  let all = true
  const tryAt = (start: number) => {
    if (tried.has(start)) return
    if (starts.size >= MOST_SAME || meter.steps > until) all = false
    if (!all) return
    tried.add(start)
    if (isSame(letters, row, from, to, start)) starts.add(start)
  }
  // First where its company stands: there it is, if it is anywhere.
  for (const { at } of before) tryAt(at)
  for (const { at } of after) tryAt(at - length)
  for (let index = 0; index < hits.x.length; index += 1) {
    const x = hits.x[index]!
    if (x >= from && x + hits.length <= to) tryAt(hits.y[index]! - x + from)
  }
  // A quote shorter than a piece is looked for near its company, if it is not right between.
  const isBetween = [...starts].some((start) => before.some(({ at, exact }) => exact && at === start) && after.some(({ at, exact }) => exact && at === start + length))
  if (length < 12 && !isBetween) {
    for (const { at } of before) for (let start = at + 1; start <= at + reach; start += 1) tryAt(start)
    for (const { at } of after) for (let start = at - length - 1; start >= at - length - reach; start -= 1) tryAt(start)
  }
  return { found: [...starts].sort((a, b) => a - b), all }
}

function isSame(letters: Uint16Array, row: Uint16Array, from: number, to: number, start: number): boolean {
  if (start < 0 || start + to - from > letters.length) return false
  let index = from
  while (index < to && row[index] === letters[start + index - from]) index += 1
  meter.steps += index - from + 1
  return index === to
}

/** Places that have nearly the quote's letters: by pieces of the quote, and by what stands where its context leads. */
export function findAlike(letters: Uint16Array, folded: FoldedSelector, hits: SeedHits, before: readonly ContextPlace[], after: readonly ContextPlace[], until: number): Some<Match> {
  const pieces = byPieces(letters, folded, hits, before, after, until)
  const beside = byContext(letters, folded, before, after, pieces.found, until)
  const matches = [...pieces.found, ...beside.found].map((match) => atContext(letters, folded, match, before, after))
  return { found: matches.filter(({ start, end }) => end > start), all: pieces.all && beside.all }
}

function byPieces(letters: Uint16Array, folded: FoldedSelector, hits: SeedHits, before: readonly ContextPlace[], after: readonly ContextPlace[], until: number): Some<Match> {
  const { from, to, row } = folded
  const inside: Anchored[] = []
  for (let index = 0; index < hits.x.length; index += 1) {
    const x = hits.x[index]!
    const y = hits.y[index]!
    // By hash only so far: two pieces may share one.
    if (x >= from && x + hits.length <= to && isSame(letters, row, x, x + hits.length, y)) inside.push({ x, y, length: hits.length })
  }
  if (inside.length === 0) return { found: [], all: true }
  meter.steps += inside.length * 10
  const length = to - from
  const pieces = new Set(inside.map(({ x }) => x)).size
  const groups = groupHits(inside, Math.min(200, 8 + length / 6))
  const all = groups.every((group) => group.length <= pieces * PERIODIC)
  const leads = [...before.map(({ at }) => at - from), ...after.map(({ at }) => at - to)]
  const isLedTo = (group: readonly Anchored[]) => leads.some((shift) => group.some(({ x, y }) => Math.abs(y - x - shift) <= NEAR_LEAD))
  const order = groups
    .map((group) => (group.length <= pieces * PERIODIC ? group : densest(group, NEAR_LEAD)))
    .filter((group) => group.length >= pieces * LEAST_SHARE)
    .sort((a, b) => b.length - a.length)
  // Of many alike, those to which the context leads come first.
  const best = order.length <= MOST_CHAINS ? order : [...order.slice(0, MOST_CHAINS / 2), ...firstLedTo(order.slice(MOST_CHAINS / 2), isLedTo)]
  const left = order.find((group) => !best.includes(group))
  const found: Match[] = []
  for (const group of [...best, ...joined(best, pieces, length)]) if (meter.steps <= until) found.push(matchOfChain(letters, folded, chainHits(group)))
  return { found, all: all && meter.steps <= until && !(left && mayBeAlike(left.length, order[0]!.length, pieces, toldLetters(hits, from, to) / length)) }
}

/** Hits that may be of one place: text and row are shifted against each other by about as much. In the order of that shift. */
function groupHits(hits: Anchored[], most: number): Anchored[][] {
  hits.sort((a, b) => a.y - a.x - (b.y - b.x))
  const groups: Anchored[][] = []
  for (const hit of hits) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && hit.y - hit.x - (last.y - last.x) <= most) group.push(hit)
    else groups.push([hit])
  }
  return groups
}

/** Of hits in the order of their shift, the most that lie within `width` of each other. */
function densest(hits: readonly Anchored[], width: number): Anchored[] {
  let [first, last] = [0, 0]
  for (let from = 0, to = 0; to < hits.length; to += 1) {
    while (hits[to]!.y - hits[to]!.x - (hits[from]!.y - hits[from]!.x) > width) from += 1
    if (to - from > last - first) [first, last] = [from, to]
  }
  return hits.slice(first, last + 1)
}

function firstLedTo(groups: readonly Anchored[][], isLedTo: (group: readonly Anchored[]) => boolean): Anchored[][] {
  const led = groups.filter(isLedTo)
  return [...led, ...groups.filter((group) => !led.includes(group))].slice(0, MOST_CHAINS / 2)
}

/** Two halves of a quote between which something long was put in. */
function joined(groups: readonly Anchored[][], pieces: number, length: number): Anchored[][] {
  const pairs: Anchored[][] = []
  for (const head of groups)
    for (const tail of groups) {
      if (head === tail || head.length > pieces * 0.75 || tail.length > pieces * 0.75 || head.length + tail.length > LARGEST_PAIR) continue
      const [end, start] = [head.at(-1)!, tail[0]!]
      const apart = start.y - start.x - (end.y - end.x)
      if (apart > 0 && apart <= Math.max(200, length)) pairs.push([...head, ...tail])
    }
  return pairs.sort((a, b) => b.length - a.length).slice(0, MOST_PAIRS)
}

/** What stands between the prefix and the suffix, after the one and before the other, however little it has of the quote. */
function byContext(letters: Uint16Array, { row, from, to }: FoldedSelector, before: readonly ContextPlace[], after: readonly ContextPlace[], found: readonly Match[], until: number): Some<Match> {
  const length = to - from
  if (length > LONGEST_BRACKETED) return { found: [], all: true }
  const matches: Match[] = []
  const none = { start: 0, end: 0 }
  const [left, right] = [bestOf(before), bestOf(after)]
  for (const { at } of left.found) {
    if (meter.steps > until) break
    const next = after.find((place) => place.exact && place.at > at && place.at - at <= 2 * length + 40)
    if (next) matches.push({ start: at, end: next.at, cost: editCost({ letters: row, from, to }, { letters, from: at, to: next.at }), missing: none })
    if (found.some(({ start, missing }) => start === at && missing.start === 0)) continue
    if (sideAgreement(row, from, Math.min(to, from + FIRST), letters, at, 1) < BEGINS) continue
    const run = extendMatch({ letters: row, from, to }, { letters, from: at, to: letters.length }, 1)
    const missing = length - run.quote
    matches.push({ start: at, end: at + run.text, cost: run.cost + missing, missing: { start: 0, end: missing } })
  }
  for (const { at } of right.found) {
    if (meter.steps > until) break
    if (found.some(({ end, missing }) => end === at && missing.end === 0)) continue
    if (sideAgreement(row, Math.max(from, to - FIRST), to, letters, at, -1) < BEGINS) continue
    const run = extendMatch({ letters: row, from, to }, { letters, from: 0, to: at }, -1)
    const missing = length - run.quote
    matches.push({ start: at - run.text, end: at, cost: run.cost + missing, missing: { start: missing, end: 0 } })
  }
  return { found: matches, all: left.all && right.all && meter.steps <= until }
}

function bestOf(places: readonly ContextPlace[]): Some<ContextPlace> {
  const order = places.filter(({ exact }) => exact).sort((a, b) => b.agreement - a.agreement)
  return { found: order.slice(0, MOST_BESIDE), all: order.length <= MOST_BESIDE || order[MOST_BESIDE]!.agreement < order[0]!.agreement * ALIKE }
}

/**
 * Where the quote's first or last letters are gone, its edge is where its context ends or begins, if that stands there: so a
 * first word that was replaced is taken in, and nothing of the context is. A quote without context on a side was at the
 * text's own edge.
 */
function atContext(letters: Uint16Array, { row, from, to }: FoldedSelector, match: Match, before: readonly ContextPlace[], after: readonly ContextPlace[]): Match {
  let { start, end, cost } = match
  const missing = { ...match.missing }
  const begins = edgeNear(from === 0 ? [0] : exactPlaces(before), start, missing.start, (at) => at > start && at < end)
  if (begins !== null) {
    if (begins <= start) cost += editCost({ letters: row, from, to: from + missing.start }, { letters, from: begins, to: start }) - missing.start
    start = begins
    missing.start = 0
  }
  const ends = edgeNear(to === row.length ? [letters.length] : exactPlaces(after), end, missing.end, (at) => at < end && at > start)
  if (ends !== null) {
    if (ends >= end) cost += editCost({ letters: row, from: to - missing.end, to }, { letters, from: end, to: ends }) - missing.end
    end = ends
    missing.end = 0
  }
  return { start, end, cost, missing }
}

const exactPlaces = (places: readonly ContextPlace[]) => places.filter(({ exact }) => exact).map(({ at }) => at)

/** The place of the context that is the edge of a match at `edge`: one near by where letters are missing, or one within the match. */
function edgeNear(places: readonly number[], edge: number, missing: number, isWithin: (at: number) => boolean): number | null {
  return places.find((at) => (missing > 0 && Math.abs(at - edge) <= 2 * missing + 12) || (isWithin(at) && Math.abs(at - edge) <= 16)) ?? null
}
