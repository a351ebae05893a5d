import type { ContextPlace } from './context-places.ts'
import type { FoldedSelector } from './folded-selector.ts'
import { sideAgreement } from './side-agreement.ts'
import { snapRange } from './snap-range.ts'
import type { TextView } from './text-view.ts'
import { isEdgeBetween, isWordEdge } from './word-edge.ts'

/** A place that may be the passage's, with what speaks for it. */
export interface Place {
  /** UTF-16 code units of the text, half-open. */
  start: number
  end: number
  /** Units of the text (`TextView`), half-open. */
  from: number
  to: number
  /** It has the quote's letters, one for one. */
  same: boolean
  /** In [0, 1]: how much of the stored context stands around it. */
  context: number
  /** Its signs are others than the quote's, or it stands at a block's edge where the quote did not, or the other way round. */
  altered: boolean
  /** It is a block of its own, and the quote was part of one. */
  alone: boolean
  /** In [0, 1]. */
  score: number
}

/** What the parts of a score are worth: the words, that they are the same letter for letter, the context. */
const WORDS = 0.55
const SAME = 0.05
const CONTEXT = 0.4
/** Two texts of one language that have nothing to do with each other agree by as much. */
const CHANCE = 0.4
/** Of the context: the better side, the other, and what is taken for a side that was never stored. */
const BETTER = 0.7
const OTHER = 0.3
const UNKNOWN = 0.25
/** Letters of context from which one side counts in full. */
const FULL_SIDE = 20
const EDGE_SIDE = 0.5
/** What is taken off for an edge within a word where the quote had none, for other signs than the quote's, for another place in its block. */
const WITHIN_WORD = 0.3
const OTHER_SIGNS = 0.02
const OTHER_EDGE = 0.02
/** What is taken off where words that are not quite the quote's reach over what its context leads to. */
const TRESPASS = 0.15
/** What context that stands further off is still worth, at most. */
const DISPLACED = 0.5
/** From how many letters on a quote may have something put in on both its sides. */
const SHORTEST_APART = 6
const AGREES = 0.6
/** Where the context has closed over a gap, it is that gap's and not the company of what stands this near, in letters. */
const GAP_REACH = 60

/** Where prefix and suffix stand by themselves; `closed`: the places at which they meet, with nothing left between them. */
export interface Company {
  before: readonly ContextPlace[]
  after: readonly ContextPlace[]
  closed: readonly number[]
  /** How far off context may stand that something was put in front of, in letters. */
  reach: number
}

/** The score of units [from, to) as the passage's place; `similarity` in [0, 1] is that of the quote's letters. */
export function scorePlace(view: TextView, folded: FoldedSelector, company: Company, from: number, to: number, similarity: number): Place {
  const same = similarity === 1
  const scored = scoreOf(folded, { same, similarity, ...companyOf(view, folded, company, from, to, similarity) })
  const { context } = scored
  const range = snapRange(view, folded, from, to)
  const { exact, prefix, suffix } = folded.selector
  let score = scored.score
  if (isEdgeBetween(prefix, exact) && !isWordEdge(view, from)) score -= WITHIN_WORD
  if (isEdgeBetween(exact, suffix) && !isWordEdge(view, to)) score -= WITHIN_WORD
  const otherSigns = view.text.slice(range.start, range.end) !== exact
  if (otherSigns) score -= OTHER_SIGNS
  if (!same && trespasses(company, from, to)) score -= TRESPASS
  // Where nothing of its company stands, it says nothing that its block is another.
  const edges = otherEdges(view.text, range, folded)
  if (context > 0.1) score -= OTHER_EDGE * edges.changed
  return { ...range, from, to, same, context, altered: (same && otherSigns) || edges.changed > 0, alone: edges.alone, score: Math.max(0, score) }
}

/** What speaks for a place: how like its words are, how much of either side stands there, and whether it is the text's own edge instead. */
interface Evidence {
  same: boolean
  similarity: number
  before: number
  after: number
  first: boolean
  last: boolean
}

/** The score of this evidence, and the part of it that the company has, both in [0, 1]. */
export function scoreOf({ row, from, to }: FoldedSelector, { same, similarity, before, after, first, last }: Evidence): { score: number; context: number } {
  const weightBefore = first ? EDGE_SIDE : Math.min(1, from / FULL_SIDE)
  const weightAfter = last ? EDGE_SIDE : Math.min(1, (row.length - to) / FULL_SIDE)
  const context = sides(before * weightBefore, after * weightAfter) + UNKNOWN * (1 - sides(weightBefore, weightAfter))
  const words = Math.max(0, (similarity - CHANCE) / (1 - CHANCE))
  return { score: WORDS * words + (same ? SAME : 0) + CONTEXT * context, context }
}

function companyOf({ letters }: TextView, { row, from: begin, to: finish }: FoldedSelector, company: Company, from: number, to: number, similarity: number) {
  const length = finish - begin
  let before = sideAgreement(row, 0, begin, letters, from, -1)
  let after = sideAgreement(row, finish, row.length, letters, to, 1)
  // Without a letter of context on one side the quote was at the text's own edge, or nothing was kept: half a side, if it is there again.
  const first = begin === 0 && from === 0
  const last = finish === row.length && to === letters.length
  if (first) before = 1
  if (last) after = 1
  if (before < AGREES || after < AGREES) {
    // What the suffix leads to is the suffix: words that stand where it begins are not what stood before it.
    const near = Math.max(1, Math.min(12, length * 0.2))
    if (company.after.some(({ at }) => Math.abs(at - from) <= near) || company.closed.some((gap) => Math.abs(gap - from) <= GAP_REACH)) before = 0
    if (company.before.some(({ at }) => Math.abs(at - to) <= near) || company.closed.some((gap) => Math.abs(gap - to) <= GAP_REACH)) after = 0
    if (similarity === 1) {
      // Something was put in beside the quote: its company stands a little off, but still on both sides.
      const [left, right] = [displaced(company, company.before, (at) => from - at), displaced(company, company.after, (at) => at - to)]
      // A word like “for” stands in any sentence that is put in: of one so short a side must be at its place.
      const open = length >= SHORTEST_APART
      const besideBefore = before >= AGREES
      if ((open && right > 0) || after >= AGREES) before = Math.max(before, left)
      if ((open && left > 0) || besideBefore) after = Math.max(after, right)
    }
  }
  return { before, after, first, last }
}

const trespasses = ({ before, after }: Company, from: number, to: number) =>
  after.some(({ at, exact }) => exact && at > from && at < to - 8) || before.some(({ at, exact }) => exact && at < to && at > from + 8)

/** At how many of its edges the place stands otherwise in its block than the quote did: at a block's edge or within it; and if it is a block alone. */
function otherEdges(text: string, { start, end }: { start: number; end: number }, { selector: { prefix, suffix } }: FoldedSelector) {
  const began = /\n\s*$/.test(prefix)
  const ended = /^\s*\n/.test(suffix)
  const begins = /(?:\n\s*|^\s*)$/.test(text.slice(Math.max(0, start - 4), start))
  const ends = /^(?:\s*\n|\s*$)/.test(text.slice(end, end + 4))
  const changed = (prefix !== '' && began !== begins ? 1 : 0) + (suffix !== '' && ended !== ends ? 1 : 0)
  return { changed, alone: begins && ends && changed > 0 }
}

const sides = (one: number, other: number) => BETTER * Math.max(one, other) + OTHER * Math.min(one, other)

/** Context that stands not beside the place but a little off: something was put in between. Not where it has closed over the gap. */
function displaced({ closed, reach }: Company, places: readonly ContextPlace[], distance: (at: number) => number): number {
  let best = 0
  for (const { at, agreement } of places) {
    const away = distance(at)
    if (away < 0 || away > reach || closed.some((gap) => Math.abs(gap - at) <= 6)) continue
    best = Math.max(best, DISPLACED * agreement * (1 - away / (2 * reach)))
  }
  return best
}
