import type { Face } from '../../domain/layout/advance-widths.ts'

/** What the library keeps of a font that it cuts down. Not in its types; the tests of the PDF's text hold it to this. */
interface CutFont {
  id: string
  ref(): unknown
  /** Glyphs by their numbers in the font as it is cut down, and how each is set, in thousandths of an em. */
  encode(text: string): [glyphs: string[], places: { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }[]]
}

/** A word with the space behind it, as it is shown. */
interface Word {
  /** What stands between the brackets of `TJ`. */
  shown: string
  /** In thousandths of an em. */
  width: number
}

/**
 * Sets type as operators of a page's content: each word is shaped once for the document, however often it stands on a map. The
 * library's own `text` shapes and measures every line three times over, and writes a dozen operators for it.
 */
export class PdfType {
  readonly #document: PDFKit.PDFDocument
  readonly #fonts = new Map<Face, { font: CutFont; words: Map<string, Word | null> }>()

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document
  }

  /** Chooses face and size for the lines that follow, on the page that is open. */
  choose(face: Face, size: number): string {
    const { font } = this.#font(face)
    const { fonts } = this.#document.page as unknown as { fonts: Record<string, unknown> }
    fonts[font.id] ??= font.ref()
    return `/${font.id} ${size} Tf`
  }

  /** A line's words between the brackets of `TJ` and how wide they are, in ems; null where letters stand over one another. */
  line(face: Face, words: string): { shown: string; width: number } | null {
    const { font, words: known } = this.#font(face)
    const parts: string[] = []
    let width = 0
    for (const [text] of words.matchAll(/[^ ]* |[^ ]+$/g)) {
      let word = known.get(text)
      if (word === undefined) {
        word = shape(font, text)
        known.set(text, word)
      }
      if (word === null) return null
      parts.push(word.shown)
      width += word.width
    }
    return { shown: parts.join(''), width: width / 1000 }
  }

  #font(face: Face) {
    const known = this.#fonts.get(face)
    if (known) return known
    const opened = { font: (this.#document.font(face) as unknown as { _font: CutFont })._font, words: new Map<string, Word | null>() }
    this.#fonts.set(face, opened)
    return opened
  }
}

function shape(font: CutFont, text: string): Word | null {
  const [glyphs, places] = font.encode(text)
  if (places.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return null
  let [shown, open, width] = ['', '', 0]
  places.forEach(({ xAdvance, advanceWidth }, index) => {
    open += glyphs[index]!
    width += xAdvance
    // Closer to the next letter, or further from it, than the font's own widths have it.
    const apart = Math.round((advanceWidth - xAdvance) * 10) / 10
    if (apart === 0) return
    shown += `<${open}>${apart}`
    open = ''
  })
  return { shown: open === '' ? shown : `${shown}<${open}>`, width }
}
