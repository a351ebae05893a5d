import type { Passage } from '../domain/document/passage.ts'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A passage's words and at most 64 UTF-16 code units on either side, cut between graphemes. */
export function quotePassage(text: string, start: number, end: number): Pick<Passage, 'exact' | 'prefix' | 'suffix'> {
  const before = text.slice(Math.max(0, start - 128), start)
  const prefix = [...graphemes.segment(before)].find(({ index }) => before.length - index <= 64 && (index > 0 || start <= 128))
  const after = [...graphemes.segment(text.slice(end, end + 128))].filter(({ index, segment }) => index + segment.length <= 64)
  return {
    exact: text.slice(start, end),
    prefix: prefix ? before.slice(prefix.index) : '',
    suffix: after.map(({ segment }) => segment).join(''),
  }
}
