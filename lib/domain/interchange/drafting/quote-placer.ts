import { makePassage } from '../../document/make-passage.ts'
import { offsetConverter } from '../../document/text-offset.ts'

/** UTF-16 units looked through for quotations that are not where they should be; beyond it they count as lost, so that no file makes one wait. */
const patience = 400_000_000

/** Where a quotation stands in a text: code points, half-open, with the words before and after it. */
export interface PlacedQuote {
  exact: string
  prefix: string
  suffix: string
  start: number
  end: number
  /** Where the words stand as it was said, somewhere else, or nowhere in the text. */
  state: 'exact' | 'moved' | 'lost'
}

/**
 * Finds quotations in one text, each near where a file says that it stands (`start` in code points). A file that counted in UTF-16 is
 * understood too. What is not in the text has no length, at about where it should have stood.
 */
export function quotePlacer(text: string): (exact: string, start?: number) => PlacedQuote {
  const { toCodePoint, toUtf16 } = offsetConverter(text)
  const length = toCodePoint(text.length)
  let looked = 0
  const placed = (at: number, exact: string, state: PlacedQuote['state']): PlacedQuote => {
    const { prefix, suffix } = makePassage(text, at, at + exact.length)
    return { exact, prefix, suffix, start: toCodePoint(at), end: toCodePoint(at + exact.length), state }
  }
  return (exact, start) => {
    const wanted = start !== undefined && Number.isInteger(start) && start >= 0 ? start : undefined
    const at = wanted === undefined ? 0 : toUtf16(wanted)
    if (exact === '') return placed(Math.min(at, text.length), '', 'exact')
    if (wanted !== undefined && text.startsWith(exact, at)) return placed(at, exact, 'exact')
    if (wanted !== undefined && text.startsWith(exact, wanted) && toUtf16(toCodePoint(wanted)) === wanted) return placed(wanted, exact, 'exact')
    looked += text.length
    const found = looked > patience ? null : nearest(text, exact, at)
    if (found !== null) return placed(found, exact, wanted === undefined && text.indexOf(exact, found + 1) < 0 ? 'exact' : 'moved')
    const somewhere = Math.min(wanted ?? 0, length)
    return { exact, prefix: '', suffix: '', start: somewhere, end: somewhere, state: 'lost' }
  }
}

/** The occurrence that begins nearest to `at`; looks at two of them, however many there are. */
function nearest(text: string, exact: string, at: number): number | null {
  const after = text.indexOf(exact, at)
  const before = text.lastIndexOf(exact, at)
  if (after < 0 && before < 0) return null
  if (after < 0) return before
  return before >= 0 && at - before <= after - at ? before : after
}
