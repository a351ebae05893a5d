import PDFDocument from 'pdfkit'
import type { PaperPlan, Tile } from '../domain/interchange/pdf/plan-paper.ts'
import { drawSources, type PictureSource } from '../domain/interchange/picture/draw-sources.ts'
import type { ReadingStep } from '../domain/interchange/picture/reading-order.ts'
import { sceneColours } from '../domain/layout/scene-colours.ts'
import type { Piece } from '../domain/interchange/picture/shape.ts'
import { fontFile } from './image-fonts.ts'
import { drawOnPage } from './pdf/draw-on-page.ts'
import { markSheet } from './pdf/mark-sheet.ts'
import { PdfTags } from './pdf/pdf-tags.ts'
import { PdfType } from './pdf/pdf-type.ts'
import { writeBookmarks } from './pdf/write-bookmarks.ts'

export interface PdfOptions {
  title: string
  /** A BCP 47 tag; a reader's voice goes by it. */
  language?: string
  theme: 'light' | 'dark'
  /** Those that go on pages of their own. */
  sources: readonly PictureSource[]
  /** The map from the question down, for bookmarks and for whoever has it read aloud. */
  order: readonly ReadingStep[]
  titles: ReadonlyMap<string, string>
  madeAt: Date
}

/** [EX7] A picture on paper: vector pages with text that can be selected and searched, bookmarks, links and tags. */
export async function renderPdf(plan: PaperPlan, options: PdfOptions): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    compress: true,
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    lang: options.language ?? 'en',
    info: { Title: options.title, Creator: 'Sic et Non', Producer: 'Sic et Non', CreationDate: options.madeAt },
  } as PDFKit.PDFDocumentOptions)
  const pieces: Uint8Array[] = []
  document.on('data', (piece: Uint8Array) => pieces.push(piece))
  const ended = new Promise<void>((resolve, reject) => document.on('end', resolve).on('error', reject))
  for (const face of ['sans', 'sansStrong', 'serif', 'serifStrong'] as const) document.registerFont(face, fontFile(face))

  const pens: Pens = { tags: new PdfTags(document), type: new PdfType(document) }
  for (const tile of plan.tiles) drawSheet(document, plan, tile, pens)
  // Each is told its page's number by its place in `tiles`.
  writeBookmarks(document, plan, options)
  if (plan.sourcesApart) drawSourcePages(document, plan, options, pens)
  pens.tags.end(options.order)
  document.end()
  await ended
  return Buffer.concat(pieces)
}

interface Pens {
  tags: PdfTags
  type: PdfType
}

function addPage(document: PDFKit.PDFDocument, { page, picture }: PaperPlan): void {
  document.addPage({ size: [page.width, page.height], margin: 0 })
  document.markContent('Artifact')
  document.rect(0, 0, page.width, page.height).fill(picture.paper)
  document.endMarkedContent()
}

function drawSheet(document: PDFKit.PDFDocument, plan: PaperPlan, tile: Tile, pens: Pens): void {
  const { page, margin, picture, scale } = plan
  const shown = { x: tile.x, y: tile.y, width: (page.width - 2 * margin) / scale, height: (page.height - 2 * margin) / scale }
  addPage(document, plan)
  document.save()
  if (plan.tiles.length > 1) document.rect(margin, margin, page.width - 2 * margin, page.height - 2 * margin).clip()
  document.translate(margin, margin).scale(scale).translate(-tile.x, -tile.y)
  let open: Piece['at']
  for (const piece of picture.pieces) {
    const { box } = piece
    if (box.x > shown.x + shown.width || box.y > shown.y + shown.height || box.x + box.width < shown.x || box.y + box.height < shown.y) continue
    if (piece.at !== open) {
      if (open) document.restore()
      if (piece.at) document.save().translate(piece.at.x, piece.at.y).scale(piece.at.scale)
      open = piece.at
    }
    pens.tags.around(piece, () => drawOnPage(document, piece.shapes, pens))
  }
  if (open) document.restore()
  document.restore()
  if (plan.tiles.length > 1) markSheet(document, plan, tile)
}

/** At the size of a book's notes. */
const sourceScale = 0.75

function drawSourcePages(document: PDFKit.PDFDocument, plan: PaperPlan, { sources, theme }: PdfOptions, pens: Pens): void {
  const { page, margin } = plan
  const pages = drawSources(sources, (page.width - 2 * margin) / sourceScale, sceneColours[theme], (page.height - 2 * margin) / sourceScale)
  for (const { shapes, height } of pages) {
    addPage(document, plan)
    document.save().translate(margin, margin).scale(sourceScale)
    pens.tags.around({ role: 'sources', box: { x: 0, y: 0, width: page.width, height }, shapes }, () => drawOnPage(document, shapes, pens))
    document.restore()
  }
}
