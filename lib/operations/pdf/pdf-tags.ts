import type { ReadingStep } from '../../domain/interchange/picture/reading-order.ts'
import type { Piece, PieceRole } from '../../domain/interchange/picture/shape.ts'

type Content = PDFKit.PDFStructureContent

const kinds: Record<PieceRole, string> = { heading: 'H1', claim: 'P', relation: 'Figure', marks: 'P', legend: 'P', sources: 'P' }

/** Says what each piece of ink is, so that the pages can be read aloud in the order of the argument. */
export class PdfTags {
  readonly #document: PDFKit.PDFDocument
  readonly #before: PDFKit.PDFStructureElement[] = []
  readonly #after: PDFKit.PDFStructureElement[] = []
  readonly #ofItem = new Map<string, PDFKit.PDFStructureElement[]>()
  readonly #drawn = new Set<Piece>()
  #links: PDFKit.PDFStructureElement | null = null

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document
  }

  /** What is drawn by `draw` is this piece. What two sheets of a poster share is read once. */
  around(piece: Piece, draw: () => void): void {
    const document = this.#document
    if (this.#drawn.has(piece)) {
      document.markContent('Artifact')
      draw()
      document.endMarkedContent()
      return
    }
    this.#drawn.add(piece)
    const kind = kinds[piece.role]
    const content: Content = document.markStructureContent(kind)
    draw()
    document.endMarkedContent()
    const element = document.struct(kind, piece.words === undefined ? {} : { alt: piece.words() }, [content])
    if (piece.id !== undefined) this.#ofItem.set(piece.id, [...(this.#ofItem.get(piece.id) ?? []), element])
    else if (piece.role === 'heading') this.#before.push(element)
    else this.#after.push(element)
  }

  /** A link over what was just drawn, in the lengths that the page has just now. */
  link(x: number, y: number, width: number, height: number, url: string): void {
    this.#links ??= this.#document.struct('Link')
    this.#document.link(x, y, width, height, url, { structParent: this.#links } as PDFKit.Mixins.AnnotationOption)
  }

  /** Puts what was drawn into the order in which it is read. */
  end(order: readonly ReadingStep[]): void {
    const root = this.#document.struct('Document')
    this.#document.addStructure(root)
    const items = order.flatMap((step) => this.#ofItem.get('claim' in step ? step.claim : step.relation.id) ?? [])
    for (const element of [...this.#before, ...items, ...this.#after, ...(this.#links ? [this.#links] : [])]) {
      root.add(element)
      element.end()
    }
    root.end()
  }
}
