import type { TextLine } from './text-line.ts'

/** Begins in a script that sets no blanks between words. */
const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

/** How a file's lines were made. */
export interface Wrapping {
  wrapped: boolean
  /** The usual length of a full line, in UTF-16 units; 0 when the file is not wrapped. */
  width: number
}

/**
 * [IM3] A file is hard-wrapped when most of its lines that have a neighbour below end where the next word would no longer
 * have fitted, in mid-sentence. A poem, a list of addresses and a file with one line to the paragraph do not look so.
 */
export function detectWrapping(lines: readonly TextLine[]): Wrapping {
  const pairs: { length: number; next: string }[] = []
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const next = lines[index + 1]!
    if (next.blanksBefore === 0) pairs.push({ length: lines[index]!.content.text.length, next: next.content.text })
  }
  if (pairs.length < 3) return { wrapped: false, width: 0 }
  if (pairs.filter((pair) => cjk.test(pair.next)).length > pairs.length * 0.6) return detectSquare(pairs)
  const width = percentile(pairs.map((pair) => pair.length), 0.6)
  if (width < 24 || width > 140) return { wrapped: false, width: 0 }
  const full = pairs.filter((pair) => pair.length + 1 + firstWord(pair.next).length > width * 0.85).length / pairs.length
  const cased = pairs.filter((pair) => /^\p{L}/u.test(pair.next) && /^(?:\p{Lu}|\p{Ll})/u.test(pair.next))
  const lower = cased.filter((pair) => /^\p{Ll}/u.test(pair.next)).length
  const flows = cased.length >= 3 ? lower / cased.length >= 0.4 : full >= 0.8
  return full >= 0.6 && flows ? { wrapped: true, width } : { wrapped: false, width: 0 }
}

/** [IM36] Scripts without blanks between words fill their lines to the last square, but for a mark that may not begin a line. */
function detectSquare(pairs: readonly { length: number; next: string }[]): Wrapping {
  const width = percentile(pairs.map((pair) => pair.length), 0.6)
  const full = pairs.filter((pair) => Math.abs(pair.length - width) <= 2).length / pairs.length
  return width >= 10 && width <= 80 && full >= 0.6 ? { wrapped: true, width } : { wrapped: false, width: 0 }
}

/**
 * The usual full line around line `index`: columns and boxes differ in width inside one file. A paragraph that extraction
 * already joined is one very long line and says nothing of the column.
 */
export function localWidth(lines: readonly TextLine[], index: number, width: number): number {
  const near: number[] = []
  for (let at = Math.max(0, index - 10); at <= Math.min(lines.length - 1, index + 10); at += 1) {
    const length = lines[at]!.content.text.length
    if (length >= width * 0.6 && length <= width * 2.4) near.push(length)
  }
  return near.length < 6 ? width : percentile(near, 0.5)
}

export function firstWord(text: string): string {
  if (cjk.test(text)) return text.slice(0, 1)
  const end = text.indexOf(' ')
  return end < 0 ? text : text.slice(0, end)
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
