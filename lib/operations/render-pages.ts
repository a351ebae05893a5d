import PDFDocument from 'pdfkit'
import type { Picture } from '../domain/interchange/picture/shape.ts'
import { fontFile } from './image-fonts.ts'
import { drawOnPage } from './pdf/draw-on-page.ts'
import { PdfTags } from './pdf/pdf-tags.ts'
import { PdfType } from './pdf/pdf-type.ts'

/** Pictures in points as the pages of one PDF: vectors, text that can be found and copied, tagged in the order in which it is drawn. */
export async function renderPages(pages: readonly Picture[], { title, language = 'en', madeAt }: { title: string; language?: string; madeAt: Date }): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    compress: true,
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    lang: language,
    info: { Title: title, Creator: 'Sic et Non', Producer: 'Sic et Non', CreationDate: madeAt },
  } as PDFKit.PDFDocumentOptions)
  const bytes: Uint8Array[] = []
  document.on('data', (piece: Uint8Array) => bytes.push(piece))
  const ended = new Promise<void>((resolve, reject) => document.on('end', resolve).on('error', reject))
  for (const face of ['sans', 'sansStrong', 'serif', 'serifStrong'] as const) document.registerFont(face, fontFile(face))
  const pens = { tags: new PdfTags(document), type: new PdfType(document) }
  for (const { width, height, paper, pieces } of pages) {
    document.addPage({ size: [width, height], margin: 0 })
    document.markContent('Artifact')
    document.rect(0, 0, width, height).fill(paper)
    document.endMarkedContent()
    for (const piece of pieces) {
      document.save()
      if (piece.at) document.translate(piece.at.x, piece.at.y).scale(piece.at.scale)
      pens.tags.around(piece, () => drawOnPage(document, piece.shapes, pens))
      document.restore()
    }
  }
  pens.tags.end([])
  document.end()
  await ended
  return Buffer.concat(bytes)
}
