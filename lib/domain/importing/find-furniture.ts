import { findPageEdges } from './find-page-edges.ts'
import { buttons, doubtfulWords, foldLine, pageWords, sharingWords } from './furniture-words.ts'
import type { TextLine } from './text-line.ts'
import type { Wrapping } from './detect-wrapping.ts'

const continued = /^[([]?(?:continued|cont(?:inued|['’]?d|\.))\s*(?:on|from|at|over|overleaf|in)?\s*(?:the\s+)?(?:next\s+page|back\s+page|(?:page|pages|pp?\.)\s*\d+)?[)\].]*$/i
const pageLabel = /^(?:[-–—|[]\s*)?(?:page|seite|página|pagina|стр\.?)\s+\d{1,4}(?:\s*(?:of|\/|von|de|sur|из)\s*\d{1,4})?(?:\s*[-–—|\]])?$/i
const copyright = /^(?:©|\(c\)|copyright)\s.{0,100}(?:all rights reserved|\b(?:19|20)\d\d\b)/i

/**
 * [IM4] The lines that are no author's, each with the reason: what a web page says of itself, page numbers, running heads,
 * “Continued on page 4”. Index of the line → reason.
 */
export function findFurniture(lines: readonly TextLine[], wrapping: Wrapping): Map<number, string> {
  const found = new Map<number, string>()
  lines.forEach(({ content: { text } }, index) => {
    if (text.length > 120) return
    if (continued.test(text) && /page|p\.|\d|over/i.test(text)) found.set(index, 'says where the text goes on')
    else if (pageLabel.test(text)) found.set(index, 'page number')
  })
  findPageWords(lines, found)
  findPageEdges(lines, found, wrapping.wrapped)
  return found
}

function findPageWords(lines: readonly TextLine[], found: Map<number, string>): void {
  const folded = lines.map((line) => (line.content.text.length > 60 ? '' : foldLine(line.content.text)))
  const sure = (index: number) => pageWords.has(folded[index] ?? '')
  const [bodyStart, bodyEnd] = bodyOf(lines)
  lines.forEach((line, index) => {
    if (sure(index)) found.set(index, 'navigation or buttons of a web page')
    else if ((index < bodyStart || index > bodyEnd) && copyright.test(line.content.text) && index > bodyEnd) found.set(index, 'copyright line of a web page')
  })
  // Doubtful words: a run of them outside the body, or beside what is certain; sharing places also in rows of three.
  for (let from = 0; from < lines.length; from += 1) {
    let to = from
    while (to < lines.length && isDoubtful(folded[to]!)) to += 1
    if (to === from) continue
    const outside = to <= bodyStart || from > bodyEnd
    const company = sure(from - 1) || sure(to)
    const sharing = folded.slice(from, to).filter((word) => sharingWords.has(word)).length
    // One button alone: not the last word above the text, which may be its title.
    const button = to - from === 1 && buttons.has(folded[from]!) && (from > bodyEnd || to < bodyStart)
    if (button || (outside && (company || to - from >= 3)) || (sharing >= 3 && sharing === to - from) || (company && sharing === to - from))
      for (let index = from; index < to; index += 1) found.set(index, 'navigation or buttons of a web page')
    from = to
  }
}

function isDoubtful(word: string): boolean {
  return doubtfulWords.has(word) || sharingWords.has(word)
}

/** First and last line that reads as prose: long, or ended as a sentence of some length is. */
function bodyOf(lines: readonly TextLine[]): [number, number] {
  const isProse = (line: TextLine) => line.content.text.length > 120 || (line.content.text.length > 45 && /[.!?…]["'”’)\]]*$/.test(line.content.text))
  const start = lines.findIndex(isProse)
  if (start < 0) return [0, lines.length - 1]
  let end = lines.length - 1
  while (end > start && !isProse(lines[end]!)) end -= 1
  return [start, end]
}
