import type { PassageSelector } from '../../lib/domain/document/make-passage.ts'
import type { Anchor } from '../../lib/domain/document/passage.ts'

/** Of approx-string-match: all matches with the least errors, at most `maxErrors`. */
export type ApproximateSearch = (text: string, pattern: string, maxErrors: number) => { start: number; end: number; errors: number }[]

/** What annotators without a floor and a gap do: the exact hit nearest to the old offset, else the nearest of those with least errors. */
export function nearestMatch(text: string, { exact, start = 0 }: PassageSelector, search: ApproximateSearch): Anchor {
  const hits: { start: number; end: number; errors: number }[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) hits.push({ start: at, end: at + exact.length, errors: 0 })
  if (hits.length === 0) hits.push(...search(text, exact, Math.floor(exact.length / 3)))
  const best = hits.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0]
  return best ? { state: 'moved', start: best.start, end: best.end, score: 1 - best.errors / exact.length } : { state: 'orphaned', score: 0 }
}
