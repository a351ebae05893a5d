import type { Shape, TextShape } from '../../domain/interchange/picture/shape.ts'
import { missingLetters } from '../image-fonts.ts'
import { colourOperands, operand, pathOperators } from './path-operators.ts'
import type { PdfTags } from './pdf-tags.ts'
import type { PdfType } from './pdf-type.ts'

/** Shapes as vectors and text, in the place and at the scale that the page has just now. */
export function drawOnPage(document: PDFKit.PDFDocument, shapes: readonly Shape[], { tags, type }: { tags: PdfTags; type: PdfType }): void {
  let operators: string[] = []
  const flush = () => {
    // As bytes: the library would turn a string into them letter by letter.
    if (operators.length > 0) document.addContent(Buffer.from(`${operators.join('\n')}\n`, 'latin1'))
    operators = []
  }
  for (const shape of shapes) {
    if (shape.kind === 'text') {
      const set = setType(shape, { tags, type })
      if (set !== null) operators.push(set)
      else {
        flush()
        setByLibrary(document, shape, tags)
      }
    } else if (shape.opacity === undefined) operators.push(pathOperators(shape))
    else {
      flush()
      document.fillOpacity(shape.opacity)
      document.addContent(pathOperators(shape))
      document.fillOpacity(1)
    }
  }
  flush()
}

/** The lines of a text as one object of the page; null where they need what only the library does. */
function setType({ face, size, colour, spacing, lines, link }: TextShape, { tags, type }: { tags: PdfTags; type: PdfType }): string | null {
  const set = lines.flatMap((line, index) => {
    const said = saidOn(lines, index)
    return said === '' ? [] : [{ ...line, row: missingLetters(face, said).length > 0 ? null : type.line(face, said) }]
  })
  if (set.length === 0) return ''
  const shown: string[] = []
  for (const { x, y, row } of set) {
    if (row === null) return null
    // Upright on a page that is turned over so that y runs down.
    shown.push(`1 0 0 -1 ${operand(x)} ${operand(y)} Tm [${row.shown}] TJ`)
  }
  if (link !== undefined) for (const { x, y, words } of set) tags.link(x, y - size, type.line(face, words.trim())!.width * size, size * 1.3, link)
  const [spaced, even] = spacing === undefined ? [[], []] : [[`${operand(spacing * size)} Tc`], ['0 Tc']]
  return [`${colourOperands(colour)} rg`, 'BT', type.choose(face, size), ...spaced, ...shown, ...even, 'ET'].join('\n')
}

function setByLibrary(document: PDFKit.PDFDocument, { face, size, colour, spacing, lines, link }: TextShape, tags: PdfTags): void {
  document.font(face).fontSize(size).fillColor(colour)
  lines.forEach(({ x, y }, index) => {
    const said = saidOn(lines, index)
    if (said === '') return
    const options = { lineBreak: false, baseline: 'alphabetic', ...(spacing !== undefined && { characterSpacing: spacing * size }) } as const
    // Letters that the font has no shape for come out as boxes: whoever copies them still gets what is meant.
    const lacks = missingLetters(face, said).length > 0
    if (lacks) document.markContent('Span', { actual: said })
    document.text(said, x, y, options)
    if (lacks) document.endMarkedContent()
    if (link !== undefined) tags.link(x, y - size, document.widthOfString(said.trim()), size * 1.3, link)
  })
}

/** A space that nobody sees keeps the last word of a line from the first of the next when both are copied. */
function saidOn(lines: TextShape['lines'], index: number): string {
  const words = lines[index]!.words.replace(/\p{Cc}/gu, ' ')
  if (words.trim() === '') return ''
  return index < lines.length - 1 ? `${words} ` : words
}
