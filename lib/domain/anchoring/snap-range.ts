import type { FoldedSelector } from './folded-selector.ts'
import { endOfUnit, type TextView } from './text-view.ts'
import { wholePairs } from './whole-pairs.ts'

/** UTF-16 code units of the text, half-open. */
interface Range {
  start: number
  end: number
}

const kinds: readonly [RegExp, string][] = [
  [/["'“”‘’„‚«»‹›`´′″]/u, 'quote'],
  [/[\p{Pd}−]/u, 'dash'],
  [/[.!?,;:…。、！？，；：]/u, 'stop'],
  [/\p{Ps}/u, 'open'],
  [/\p{Pe}/u, 'close'],
  [/\s/u, 'space'],
]

const kindOf = (character: string) => kinds.find(([of]) => of.test(character))?.[1] ?? character

/**
 * The range of the text that belongs to units [start, end): the characters of these letters, and at each edge the
 * punctuation that the quote itself had there, of whatever form it is now. Never cuts inside a grapheme.
 */
export function snapRange(view: TextView, folded: FoldedSelector, start: number, end: number): Range {
  const { text } = view
  const { exact } = folded.selector
  const verbatim = view.at[start]! - folded.lead
  if (end - start === folded.to - folded.from && verbatim >= 0 && text.startsWith(exact, verbatim)) return wholePairs(text, verbatim, verbatim + exact.length)
  const first = view.at[start]!
  const last = endOfUnit(view, end - 1)
  const room = start === 0 ? 0 : endOfUnit(view, start - 1)
  const rest = end < view.letters.length ? view.at[end]! : text.length
  const before = reversed(text.slice(Math.min(room, first), first))
  const taken = takenOf(reversed(exact.slice(0, folded.lead)), before)
  const range = { start: first - taken, end: last + takenOf([...exact.slice(folded.tail)], [...text.slice(last, Math.max(last, rest))]) }
  return { start: graphemeStart(text, range.start), end: graphemeEnd(text, range.end) }
}

const reversed = (text: string) => [...text].reverse()

/** How many UTF-16 units of `found`, outwards from the letters, belong to the quote that had `wanted` there. */
function takenOf(wanted: readonly string[], found: readonly string[]): number {
  const kindsWanted = wanted.map(kindOf)
  let [taken, length, from] = [0, 0, 0]
  for (const character of found) {
    length += character.length
    const kind = kindOf(character)
    const at = kindsWanted.indexOf(kind, from)
    if (at >= 0) {
      from = at
      taken = length
    } else if (kind === 'space') break
  }
  return taken
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** No grapheme that anyone writes is longer, in UTF-16 units. */
const LONGEST = 40

const plain = (text: string, at: number) => text.charCodeAt(at - 1) < 0x300 && text.charCodeAt(at) < 0x300

/** The last grapheme boundary at or before `at`. */
function graphemeStart(text: string, at: number): number {
  if (at <= 0 || at >= text.length || plain(text, at)) return at
  const base = Math.max(0, at - LONGEST)
  const holding = graphemes.segment(text.slice(base, at + LONGEST)).containing(at - base)
  return holding ? base + holding.index : at
}

/** The first grapheme boundary at or after `at`. */
function graphemeEnd(text: string, at: number): number {
  if (at <= 0 || at >= text.length || plain(text, at)) return at
  const base = Math.max(0, at - LONGEST)
  const holding = graphemes.segment(text.slice(base, at + LONGEST)).containing(at - base)
  return !holding || holding.index + base === at ? at : base + holding.index + holding.segment.length
}
