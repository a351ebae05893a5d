import type { FoldedSelector } from './folded-selector.ts'
import type { SeedHits } from './seed-index.ts'
import { sideAgreement } from './side-agreement.ts'
import { mayBeAlike, toldLetters } from './told-letters.ts'

/** A context that is shorter says too little to be looked for by itself, in letters. */
const SHORTEST = 10
/** Of the places that share pieces with a context only those that share most are compared letter by letter. */
const MOST = 16
/** The least share of a context's pieces that such a place has. A context that agrees well enough has far more. */
const LEAST_SHARE = 0.15
const LEAST_AGREEMENT = 0.6
/** By so many letters it is told whether a context's near end is where it seems to be. */
const NEAREST = 10

/** A place to which the stored prefix or suffix leads, by itself: where the quote should begin or end there. */
export interface ContextPlace {
  /** Unit of the text: the end of the prefix, or the beginning of the suffix. */
  at: number
  agreement: number
  /** Its letters nearest to the quote agree too, so that the place is exact. */
  exact: boolean
}

/** Where one side of the company stands by itself. */
export interface Side {
  /** In the order of the text. */
  places: ContextPlace[]
  /** In [0, 1]: the share of its letters that would show any other place of it. */
  told: number
}

/** Where the prefix stands (its end). */
export const prefixPlaces = (letters: Uint16Array, folded: FoldedSelector, hits: SeedHits) =>
  contextPlaces(letters, folded.row, 0, folded.from, hits, -1)

/** Where the suffix stands (its beginning). */
export const suffixPlaces = (letters: Uint16Array, folded: FoldedSelector, hits: SeedHits) =>
  contextPlaces(letters, folded.row, folded.to, folded.row.length, hits, 1)

function contextPlaces(letters: Uint16Array, row: Uint16Array, from: number, to: number, hits: SeedHits, step: 1 | -1): Side {
  const told = toldLetters(hits, from, to) / Math.max(1, to - from)
  if (to - from < SHORTEST) return { places: [], told }
  const guesses: Guess[] = []
  const pieces = new Set<number>()
  for (let index = 0; index < hits.x.length; index += 1) {
    const x = hits.x[index]!
    if (x < from || x + hits.length > to) continue
    const edge = step === -1 ? to : from
    const at = hits.y[index]! + edge - x
    pieces.add(x)
    if (at >= 0 && at <= letters.length) guesses.push({ at, distance: Math.abs(edge - x) })
  }
  const places: ContextPlace[] = []
  const groups = likeliest(guesses, pieces.size * LEAST_SHARE)
  for (const { guess: { at } } of groups.slice(0, MOST)) {
    const agreement = sideAgreement(row, from, to, letters, at, step)
    if (agreement < LEAST_AGREEMENT) continue
    const [first, last] = step === -1 ? [Math.max(from, to - NEAREST), to] : [from, Math.min(to, from + NEAREST)]
    places.push({ at, agreement, exact: sideAgreement(row, first, last, letters, at, step) >= 0.5 })
  }
  const left = groups[MOST]
  return { places: places.sort((a, b) => a.at - b.at), told: left && mayBeAlike(left.count, groups[0]!.count, pieces.size, told) ? 0 : told }
}

/** Where a piece leads, and how far from the quote that piece stood in the context. */
interface Guess {
  at: number
  distance: number
}

/** One guess for each place to which enough pieces lead, that with most first: of them the one nearest to the quote is right about it. */
function likeliest(guesses: Guess[], least: number): { guess: Guess; count: number }[] {
  guesses.sort((a, b) => a.at - b.at)
  const groups: { guess: Guess; count: number }[] = []
  for (let index = 0; index < guesses.length; ) {
    let end = index + 1
    let guess = guesses[index]!
    for (; end < guesses.length && guesses[end]!.at - guesses[end - 1]!.at <= 6; end += 1) if (guesses[end]!.distance < guess.distance) guess = guesses[end]!
    if (end - index >= least) groups.push({ guess, count: end - index })
    index = end
  }
  return groups.sort((a, b) => b.count - a.count)
}
