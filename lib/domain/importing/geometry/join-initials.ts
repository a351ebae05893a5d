import { foldWord } from '../vocabulary.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { PageLine, Segment } from './page-line.ts'
import { medianSize } from './split-columns.ts'

/** Height of a capital, as a share of its font's. */
const capital = 0.7

/** A large initial and the segment that it begins. */
export interface Initial {
  cap: Segment
  home: Segment
}

/** [IM53] Large initials of a column: one letter, as high as two lines or more, with the lines that it begins beside it. */
export function findInitials(segments: readonly Segment[]): Initial[] {
  const size = medianSize(segments)
  const caps = segments.filter((segment) => segment.size > 1.6 * size && /^["'“‘«„¿¡(]?\s?\p{L}['’]?$/u.test(segment.text))
  return caps.flatMap((cap) => {
    const top = cap.y - capital * cap.size
    const beside = segments.filter((other) => other !== cap && other.size < 0.75 * cap.size && other.x0 > cap.x1 - 0.35 * cap.size && other.x0 < cap.x1 + 2 * other.size && other.y > top && other.y < cap.y + 0.4 * other.size)
    if (beside.length < 2) return []
    const home = beside.reduce((a, b) => (Math.abs(b.y - capital * b.size - top) < Math.abs(a.y - capital * a.size - top) ? b : a))
    return [{ cap, home }]
  })
}

/** Sets the initial before its line; whether a blank goes between them, the text's own words say. */
export function joinInitial(line: PageLine, cap: Segment, words: Vocabulary): PageLine {
  const rest = /^[\p{L}\p{M}'’]+/u.exec(line.text)?.[0] ?? ''
  const letter = cap.text.replace(/\P{L}/gu, '')
  const alone = /^[AIOEYУИОАЯВКС]$/iu.test(letter) && /^[AIOEY]/i.test(letter)
  const [joined, apart] = [words.get(foldWord(letter + rest)) ?? 0, words.get(foldWord(rest)) ?? 0]
  const gap = rest === '' ? '' : alone && apart > joined ? ' ' : ''
  const before = `${cap.text.replace(/\s/g, '')}${gap}`
  const moved = line.cells.map((cell, index) => ({ ...cell, start: index === 0 ? 0 : cell.start + before.length, end: cell.end + before.length, x0: index === 0 ? cap.x0 : cell.x0 }))
  return { ...line, text: before + line.text, x0: cap.x0, cells: moved, initial: before.length, order: Math.min(line.order, cap.order) }
}
