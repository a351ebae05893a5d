import type { FoldedSelector } from './folded-selector.ts'
import type { SeedHits } from './seed-index.ts'
import { sideAgreement } from './side-agreement.ts'

/** A context that is shorter says too little to be looked for by itself, in letters. */
const SHORTEST = 10
/** Of a context that stands more often than this only the first places are looked at. */
const MOST = 64
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

/** Where the prefix stands (its end), in the order of the text. */
export const prefixPlaces = (letters: Uint16Array, folded: FoldedSelector, hits: SeedHits) =>
  contextPlaces(letters, folded.row, 0, folded.from, hits, -1)

/** Where the suffix stands (its beginning), in the order of the text. */
export const suffixPlaces = (letters: Uint16Array, folded: FoldedSelector, hits: SeedHits) =>
  contextPlaces(letters, folded.row, folded.to, folded.row.length, hits, 1)

function contextPlaces(letters: Uint16Array, row: Uint16Array, from: number, to: number, hits: SeedHits, step: 1 | -1): ContextPlace[] {
  if (to - from < SHORTEST) return []
  // Of the pieces that lead to about the same place the one nearest to the quote is right about it.
  const guesses: { at: number; distance: number }[] = []
  for (let index = 0; index < hits.x.length; index += 1) {
    const x = hits.x[index]!
    if (x < from || x + hits.length > to) continue
    const edge = step === -1 ? to : from
    const at = hits.y[index]! + edge - x
    if (at >= 0 && at <= letters.length) guesses.push({ at, distance: Math.abs(edge - x) })
  }
  guesses.sort((a, b) => a.at - b.at)
  const places: ContextPlace[] = []
  for (let index = 0; index < guesses.length && places.length < MOST; ) {
    let end = index + 1
    while (end < guesses.length && guesses[end]!.at - guesses[end - 1]!.at <= 6) end += 1
    const near = guesses.slice(index, end).reduce((a, b) => (b.distance < a.distance ? b : a))
    const agreement = sideAgreement(row, from, to, letters, near.at, step)
    if (agreement >= LEAST_AGREEMENT) {
      const [first, last] = step === -1 ? [Math.max(from, to - NEAREST), to] : [from, Math.min(to, from + NEAREST)]
      places.push({ at: near.at, agreement, exact: sideAgreement(row, first, last, letters, near.at, step) >= 0.5 })
    }
    index = end
  }
  return places
}
