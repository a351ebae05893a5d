import { chainHits, matchOfChain, type Anchored, type Match } from './chain-hits.ts'
import type { ContextPlace } from './context-places.ts'
import { editCost } from './edit-cost.ts'
import { extendMatch } from './extend-match.ts'
import type { FoldedSelector } from './folded-selector.ts'
import type { SeedHits } from './seed-index.ts'
import { sideAgreement } from './side-agreement.ts'

/** Of the places that share pieces with the quote only those that share most are compared letter by letter. */
const MOST_CHAINS = 8
/** The least share of a quote's pieces that such a place has. */
const LEAST_SHARE = 0.12
/** A quote this long has pieces enough of its own, in letters; what stands between its contexts need not be asked. */
const LONGEST_BRACKETED = 600
/** What follows the prefix is held against the quote only if its first letters agree by as much (`sideAgreement`). */
const FIRST = 12
const BEGINS = 0.3

/** Places that have the quote's letters, one for one: where each begins, units of the text. */
export function findSame(letters: Uint16Array, folded: FoldedSelector, hits: SeedHits, reach: number, before: readonly ContextPlace[], after: readonly ContextPlace[]): number[] {
  const { row, from, to } = folded
  const length = to - from
  const starts = new Set<number>()
  const tried = new Set<number>()
  const tryAt = (start: number) => {
    if (tried.has(start)) return
    tried.add(start)
    if (isSame(letters, row, from, to, start)) starts.add(start)
  }
  for (let index = 0; index < hits.x.length; index += 1) {
    const x = hits.x[index]!
    if (x >= from && x + hits.length <= to) tryAt(hits.y[index]! - x + from)
  }
  // A quote shorter than a piece is looked for where its company stands.
  for (const { at } of before) for (let start = at; start <= at + (length < 12 ? reach : 0); start += 1) tryAt(start)
  for (const { at } of after) for (let start = at - length; start >= at - length - (length < 12 ? reach : 0); start -= 1) tryAt(start)
  return [...starts].sort((a, b) => a - b)
}

function isSame(letters: Uint16Array, row: Uint16Array, from: number, to: number, start: number): boolean {
  if (start < 0 || start + to - from > letters.length) return false
  for (let index = from; index < to; index += 1) if (row[index] !== letters[start + index - from]) return false
  return true
}

/** Places that have nearly the quote's letters: by pieces of the quote, and by what stands where its context leads. */
export function findAlike(letters: Uint16Array, folded: FoldedSelector, hits: SeedHits, before: readonly ContextPlace[], after: readonly ContextPlace[]): Match[] {
  const found = byPieces(letters, folded, hits)
  const matches = [...found, ...byContext(letters, folded, before, after, found)]
  return matches.map((match) => atContext(letters, folded, match, before, after)).filter(({ start, end }) => end > start)
}

function byPieces(letters: Uint16Array, folded: FoldedSelector, hits: SeedHits): Match[] {
  const { from, to, row } = folded
  const inside: Anchored[] = []
  for (let index = 0; index < hits.x.length; index += 1) {
    const x = hits.x[index]!
    const y = hits.y[index]!
    // By hash only so far: two pieces may share one.
    if (x >= from && x + hits.length <= to && isSame(letters, row, x, x + hits.length, y)) inside.push({ x, y, length: hits.length })
  }
  if (inside.length === 0) return []
  const length = to - from
  const shift = Math.min(200, 8 + length / 6)
  inside.sort((a, b) => a.y - a.x - (b.y - b.x))
  const groups: Anchored[][] = []
  for (const hit of inside) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && hit.y - hit.x - (last.y - last.x) <= shift) group.push(hit)
    else groups.push([hit])
  }
  const pieces = new Set(inside.map(({ x }) => x)).size
  const best = groups.filter((group) => group.length >= pieces * LEAST_SHARE).sort((a, b) => b.length - a.length).slice(0, MOST_CHAINS)
  return [...best, ...joined(best, pieces, length)].map((group) => matchOfChain(letters, folded, chainHits(group)))
}

/** Two halves of a quote between which something long was put in. */
function joined(groups: readonly Anchored[][], pieces: number, length: number): Anchored[][] {
  const pairs: Anchored[][] = []
  for (const head of groups)
    for (const tail of groups) {
      if (head === tail || head.length > pieces * 0.75 || tail.length > pieces * 0.75) continue
      const [end, start] = [head.at(-1)!, tail[0]!]
      const apart = start.y - start.x - (end.y - end.x)
      if (apart > 0 && apart <= Math.max(200, length)) pairs.push([...head, ...tail])
    }
  return pairs
}

/** What stands between the prefix and the suffix, after the one and before the other, however little it has of the quote. */
function byContext(letters: Uint16Array, { row, from, to }: FoldedSelector, before: readonly ContextPlace[], after: readonly ContextPlace[], found: readonly Match[]): Match[] {
  const length = to - from
  if (length > LONGEST_BRACKETED) return []
  const matches: Match[] = []
  const none = { start: 0, end: 0 }
  for (const { at, exact } of before) {
    if (!exact) continue
    const next = after.find((place) => place.exact && place.at > at && place.at - at <= 2 * length + 40)
    if (next) matches.push({ start: at, end: next.at, cost: editCost({ letters: row, from, to }, { letters, from: at, to: next.at }), missing: none })
    if (found.some(({ start, missing }) => start === at && missing.start === 0)) continue
    if (sideAgreement(row, from, Math.min(to, from + FIRST), letters, at, 1) < BEGINS) continue
    const run = extendMatch({ letters: row, from, to }, { letters, from: at, to: letters.length }, 1)
    const missing = length - run.quote
    matches.push({ start: at, end: at + run.text, cost: run.cost + missing, missing: { start: 0, end: missing } })
  }
  for (const { at, exact } of after) {
    if (!exact || found.some(({ end, missing }) => end === at && missing.end === 0)) continue
    if (sideAgreement(row, Math.max(from, to - FIRST), to, letters, at, -1) < BEGINS) continue
    const run = extendMatch({ letters: row, from, to }, { letters, from: 0, to: at }, -1)
    const missing = length - run.quote
    matches.push({ start: at - run.text, end: at, cost: run.cost + missing, missing: { start: missing, end: 0 } })
  }
  return matches
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
