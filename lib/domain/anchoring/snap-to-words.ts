import type { Match } from './chain-hits.ts'
import type { FoldedSelector } from './folded-selector.ts'
import type { TextView } from './text-view.ts'
import { isEdgeBetween, isWordEdge } from './word-edge.ts'

/** A word to which this little was added at its edge is still the quote's, in letters. */
const LITTLE = 2
const LONGEST_WORD = 40

/** Whole words at the edges of a match whose quote had whole words there: those of which it has the larger part. */
export function snapToWords(view: TextView, { selector: { exact, prefix, suffix } }: FoldedSelector, match: Match): Match {
  let { start, end } = match
  if (isEdgeBetween(prefix, exact)) start = snapped(view, start, -1, match.missing.start > 0)
  if (isEdgeBetween(exact, suffix)) end = snapped(view, end, 1, match.missing.end > 0)
  return end > start ? { ...match, start, end } : match
}

/** `outwards` is -1 at the beginning of a match, 1 at its end. */
function snapped(view: TextView, at: number, outwards: 1 | -1, unsure: boolean): number {
  if (isWordEdge(view, at)) return at
  let outer = at
  while (!isWordEdge(view, outer) && Math.abs(outer - at) < LONGEST_WORD) outer += outwards
  let inner = at
  while (!isWordEdge(view, inner) && Math.abs(inner - at) < LONGEST_WORD) inner -= outwards
  const [outside, inside] = [Math.abs(outer - at), Math.abs(inner - at)]
  if (outside <= LITTLE) return outer
  return unsure ? (outside <= inside ? outer : inner) : at
}
