import { chainHits, matchOfChain, type Anchored, type Match } from './chain-hits.ts'
import type { ContextPlace } from './context-places.ts'
import { editCost } from './edit-cost.ts'
import { extendMatch } from './extend-match.ts'
import type { FoldedSelector } from './folded-selector.ts'
import type { SeedHits } from './seed-index.ts'

/** Of the places that share pieces with the quote only those that share most are compared letter by letter. */
const MOST_CHAINS = 8
/** The least share of a quote's pieces that such a place has. */
const LEAST_SHARE = 0.12
/** A quote this long has pieces enough of its own, in letters; what stands between its contexts need not be asked. */
const LONGEST_BRACKETED = 600

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
  const matches = [...byPieces(letters, folded, hits), ...byContext(letters, folded, before, after)]
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
function byContext(letters: Uint16Array, { row, from, to }: FoldedSelector, before: readonly ContextPlace[], after: readonly ContextPlace[]): Match[] {
  const length = to - from
  if (length > LONGEST_BRACKETED) return []
  const matches: Match[] = []
  const none = { start: 0, end: 0 }
  for (const { at } of before) {
    const next = after.find((place) => place.at > at && place.at - at <= 2 * length + 40)
    if (next) matches.push({ start: at, end: next.at, cost: editCost({ letters: row, from, to }, { letters, from: at, to: next.at }), missing: none })
    const run = extendMatch({ letters: row, from, to }, { letters, from: at, to: letters.length }, 1)
    const missing = length - run.quote
    if (run.quote > 0) matches.push({ start: at, end: at + run.text, cost: run.cost + missing, missing: { start: 0, end: missing } })
  }
  for (const { at } of after) {
    const run = extendMatch({ letters: row, from, to }, { letters, from: 0, to: at }, -1)
    const missing = length - run.quote
    if (run.quote > 0) matches.push({ start: at - run.text, end: at, cost: run.cost + missing, missing: { start: missing, end: 0 } })
  }
  return matches
}

/**
 * Where the quote's first or last letters are gone, its edge is where its context ends or begins, if that stands there: so a
 * first word that was replaced is taken in, and nothing of the context is.
 */
function atContext(letters: Uint16Array, { row, from, to }: FoldedSelector, match: Match, before: readonly ContextPlace[], after: readonly ContextPlace[]): Match {
  let { start, end, cost, missing } = match
  const first = missing.start > 0 && before.find(({ at }) => at < end && Math.abs(at - match.start) <= 2 * missing.start + 12)
  if (first) {
    if (first.at <= start) cost += editCost({ letters: row, from, to: from + missing.start }, { letters, from: first.at, to: start }) - missing.start
    start = first.at
    missing = { ...missing, start: 0 }
  }
  const last = missing.end > 0 && after.find(({ at }) => at > start && Math.abs(at - match.end) <= 2 * missing.end + 12)
  if (last) {
    if (last.at >= end) cost += editCost({ letters: row, from: to - missing.end, to }, { letters, from: end, to: last.at }) - missing.end
    end = last.at
    missing = { ...missing, end: 0 }
  }
  return { start, end, cost, missing }
}
