import type { Mark } from './mark-words.ts'

export interface FoundSnippet {
  text: string
  /** Where `text` begins in what it was taken from: UTF-16 code units. */
  start: number
  /** UTF-16 code units of `text`. */
  marks: readonly Mark[]
}

/** [SE6] A stretch of some `size` characters around where most of the marks stand close together, cut at spaces and never within a character. */
export function snippetAround(text: string, marks: readonly Mark[], size = 240): FoundSnippet {
  const first = densest(marks, size * 0.7)
  let from = marks.length === 0 || first.start < size / 3 ? 0 : first.start - Math.floor(size / 3)
  if (from > 0) {
    const space = text.indexOf(' ', from)
    from = space !== -1 && space < first.start ? space + 1 : first.start
  }
  let to = Math.min(text.length, Math.max(from + size, first.end))
  if (to < text.length) {
    const space = text.lastIndexOf(' ', to)
    if (space > first.end) to = space
    else if (/[\ud800-\udbff]/.test(text[to - 1]!)) to -= 1
  }
  return { text: text.slice(from, to), start: from, marks: marks.filter((mark) => mark.start >= from && mark.end <= to).map((mark) => ({ start: mark.start - from, end: mark.end - from })) }
}

/** The first mark of those that stand closest together. */
function densest(marks: readonly Mark[], within: number): Mark {
  let best = marks[0] ?? { start: 0, end: 0 }
  let most = 0
  for (const [index, mark] of marks.entries()) {
    let count = 0
    while (marks[index + count] && marks[index + count]!.end - mark.start <= within) count += 1
    if (count > most) [best, most] = [mark, count]
  }
  return best
}
