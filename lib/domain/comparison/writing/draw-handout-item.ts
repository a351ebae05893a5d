import { stanceGlyph } from '../../interchange/picture/draw-mark.ts'
import type { HandoutItem, HandoutSide } from './handout.ts'
import { handoutColours as colours, handoutType as type } from './handout-type.ts'
import { SheetPen } from './sheet-pen.ts'
import { shortenQuote } from './shorten-quote.ts'

/** How much of each item is shown. */
export interface Measure {
  /** Passages on either side. */
  perSide: number
  /** Of a quotation, in UTF-16 units. */
  longest: number
}

const gutter = 18
const between = 18

/** What they part over: its words, the sentence to be said aloud, and on either side the passages that say so. */
export function drawHandoutItem(item: HandoutItem, number: number, width: number, measure: Measure): SheetPen {
  const pen = new SheetPen()
  const inner = width - gutter
  const half = (inner - between) / 2
  pen.beside(
    () => pen.text(String(number), type.number, 0, gutter),
    () => pen.balanced(item.headline, type.headline, gutter, inner),
  )
  if (item.sentence !== '') {
    pen.space(1.5)
    pen.text(item.sentence, type.sentence, gutter, inner)
  }
  pen.space(4)
  pen.beside(
    () => drawSide(pen, item, item.for, 'asserts', gutter, half, measure),
    () => drawSide(pen, item, item.against, 'denies', gutter + half + between, half, measure),
  )
  return pen
}

function drawSide(pen: SheetPen, { kind }: HandoutItem, { word, passages, columns }: HandoutSide, stance: 'asserts' | 'denies', x: number, width: number, { perSide, longest }: Measure): void {
  pen.shapes.push(...stanceGlyph({ stance, qualified: false, implicit: false, reported: false }, x + 4, pen.y + 5.2, colours))
  const colour = colours.stances[stance]
  pen.text(kind === 'crux' ? word : `${word} (${columns.length === 1 ? 'one text' : `${columns.length} texts`})`, { ...type.side, colour }, x + 12, width - 12, 1)
  pen.space(1.5)
  const shown = passages.slice(0, perSide)
  for (const { words, cited, marks } of shown) {
    pen.text(`“${shortenQuote(words, longest)}”`, type.quote, x, width)
    pen.text([cited, ...marks].join(' · '), type.cited, x, width, 2)
    pen.space(3)
  }
  const more = passages.length - shown.length
  if (more > 0) pen.text(more === 1 ? 'and one more passage' : `and ${more} more passages`, type.small, x, width, 1)
  if (passages.length === 0) pen.text('The passages are not on this map.', type.small, x, width, 1)
}
