import { foldText } from './fold-text.ts'

/**
 * Offsets where `words` occur in a folded text (see foldText), ascending and not overlapping. A run of spaces in the query is
 * one space; the text keeps its own. Every match is as long as the folded query, which `length` gives, in UTF-16 code units.
 */
export function findInText(folded: string, words: string): { starts: number[]; length: number } {
  const query = foldText(words).replace(/ +/g, ' ').trim()
  const starts: number[] = []
  if (query === '') return { starts, length: 0 }
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length)) starts.push(at)
  return { starts, length: query.length }
}

/** The index of the first start at or after `offset`, wrapping to the first; -1 when there is none. */
export function matchFrom(starts: readonly number[], offset: number): number {
  if (starts.length === 0) return -1
  const index = firstAtOrAfter(starts, offset)
  return index === starts.length ? 0 : index
}

/** How many of the ascending numbers are below `limit`: the index of the first that is not. Logarithmic. */
export function firstAtOrAfter(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
