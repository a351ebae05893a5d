import { cutsPair } from './cuts-pair.ts'

/** [AN7] The range with both halves of the characters at its edges. UTF-16 code units, half-open. */
export function wholePairs(text: string, start: number, end: number): { start: number; end: number } {
  return { start: cutsPair(text, start) ? start - 1 : start, end: cutsPair(text, end) ? end + 1 : end }
}
