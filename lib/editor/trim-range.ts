import type { TextRange } from './split-by-block.ts'

/** A selection without the white space and blank lines at its ends, or null when nothing else is in it (SPEC: RE7). */
export function trimRange(text: string, range: TextRange): TextRange | null {
  let { start, end } = range
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return start < end ? { start, end } : null
}
