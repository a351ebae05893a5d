import type { Shape, TextShape } from '../../domain/interchange/picture/shape.ts'
import { missingLetters } from '../image-fonts.ts'
import { pathOperators } from './path-operators.ts'
import type { PdfTags } from './pdf-tags.ts'

/** Shapes as vectors and text, in the place and at the scale that the page has just now. */
export function drawOnPage(document: PDFKit.PDFDocument, shapes: readonly Shape[], tags: PdfTags): void {
  for (const shape of shapes) {
    if (shape.kind === 'text') drawText(document, shape, tags)
    else if (shape.opacity === undefined) document.addContent(pathOperators(shape))
    else {
      document.fillOpacity(shape.opacity)
      document.addContent(pathOperators(shape))
      document.fillOpacity(1)
    }
  }
}

function drawText(document: PDFKit.PDFDocument, { face, size, colour, spacing, lines, link }: TextShape, tags: PdfTags): void {
  document.font(face).fontSize(size).fillColor(colour)
  lines.forEach(({ x, y, words: given }, index) => {
    const words = given.replace(/\p{Cc}/gu, ' ')
    if (words.trim() === '') return
    // A space that nobody sees keeps the last word of a line from the first of the next when both are copied.
    const said = index < lines.length - 1 ? `${words} ` : words
    const options = { lineBreak: false, baseline: 'alphabetic', ...(spacing !== undefined && { characterSpacing: spacing * size }) } as const
    // Letters that the font has no shape for come out as boxes: whoever copies them still gets what is meant.
    const lacks = missingLetters(face, words).length > 0
    if (lacks) document.markContent('Span', { actual: said })
    document.text(said, x, y, options)
    if (lacks) document.endMarkedContent()
    if (link !== undefined) tags.link(x, y - size, document.widthOfString(words), size * 1.3, link)
  })
}
