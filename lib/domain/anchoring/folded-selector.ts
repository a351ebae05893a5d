import type { PassageSelector } from '../document/make-passage.ts'
import { viewText } from './text-view.ts'

/** More context than this says nothing new, in letters. */
const LONGEST_CONTEXT = 96

/** A selector as it is compared: the letters of prefix, quote and suffix in one row. */
export interface FoldedSelector {
  selector: PassageSelector
  row: Uint16Array
  /** The quote's letters are row[from, to); before stands the prefix, after it the suffix. */
  from: number
  to: number
  /** Where the first letter of `exact` begins and the last ends, UTF-16 code units of `exact`. */
  lead: number
  tail: number
}

export function foldSelector(selector: PassageSelector): FoldedSelector {
  const { exact } = selector
  const prefix = viewText(selector.prefix.slice(-4 * LONGEST_CONTEXT)).letters.slice(-LONGEST_CONTEXT)
  const quote = viewText(exact)
  const suffix = viewText(selector.suffix.slice(0, 4 * LONGEST_CONTEXT)).letters.slice(0, LONGEST_CONTEXT)
  const row = new Uint16Array(prefix.length + quote.letters.length + suffix.length)
  row.set(prefix)
  row.set(quote.letters, prefix.length)
  row.set(suffix, prefix.length + quote.letters.length)
  const last = quote.at.at(-1)
  return {
    selector,
    row,
    from: prefix.length,
    to: prefix.length + quote.letters.length,
    lead: quote.at[0] ?? 0,
    tail: last === undefined ? 0 : last + (exact.codePointAt(last)! > 0xffff ? 2 : 1),
  }
}
