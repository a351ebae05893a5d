import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.d.ts'
import type { Extracted } from '../../domain/importing/extracted.ts'
import { documentFields } from '../../domain/importing/geometry/document-fields.ts'
import type { DocumentInfo } from '../../domain/importing/geometry/document-fields.ts'
import { extractedLayout } from '../../domain/importing/geometry/extracted-layout.ts'
import { layoutDocument } from '../../domain/importing/geometry/layout-document.ts'
import type { PageSheet } from '../../domain/importing/geometry/page-item.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { checkStreams } from './check-streams.ts'
import { openPdf } from './open-pdf.ts'
import { readOutline } from './read-outline.ts'
import { readPage } from './read-page.ts'
import type { KnownFonts } from './read-page.ts'

/** As many as fifty long books; what holds more is made to. */
const mostCharacters = 20_000_000
const mostOfOnePage = 2_000_000

interface ReadSheets {
  sheets: PageSheet[]
  /** Pages (from 1) that could not be read at all. */
  lost: number[]
}

/** A PDF → its blocks by the geometry of its pages. Calls `onPage` after each page with how many are read, of how many. */
export async function extractPdf(bytes: Uint8Array, onPage: (done: number, of: number) => void): Promise<Result<Extracted>> {
  const checked = checkStreams(bytes)
  if (!checked.ok) return checked
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const document = opened.value
  try {
    const read = await readSheets(document, onPage)
    if (!read.ok) return read
    const { sheets, lost } = read.value
    const letters = sheets.reduce((sum, sheet) => sum + lettersOf(sheet), 0)
    if (lost.length === sheets.length) return fail('damaged-pdf', 'No page of this PDF can be read. Download it again, or open it in a PDF reader, save it anew, and import that.')
    if (letters < 3 * sheets.length && letters < 200) return noText(letters)
    const outline = await readOutline(document)
    const labels = await document.getPageLabels().catch(() => null)
    const layout = layoutDocument(sheets, outline)
    const laid = extractedLayout(layout, sheets.length, labels ?? [])
    return ok({ ...laid, fields: documentFields(await readInfo(document), layout.groups), warnings: warningsFor(sheets, lost, laid.text) })
  } finally {
    await document.loadingTask.destroy()
  }
}

async function readSheets(document: PDFDocumentProxy, onPage: (done: number, of: number) => void): Promise<Result<ReadSheets>> {
  const sheets: PageSheet[] = []
  const lost: number[] = []
  const fonts: KnownFonts = new Map()
  let room = mostCharacters
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number)
      const sheet = await readPage(page, fonts, Math.min(room, mostOfOnePage))
      page.cleanup()
      if (!sheet) return fail('too-much-text', 'This PDF holds more text than any book. Split it, and import only the part you need.')
      room -= sheet.items.reduce((sum, item) => sum + item.text.length, 0)
      sheets.push(sheet)
    } catch {
      lost.push(number)
      sheets.push({ width: 612, height: 792, items: [] })
      // A file that lies about how many pages it has.
      if (lost.length > 50 && lost.length === sheets.length) return fail('damaged-pdf', 'The pages of this PDF cannot be found in it. Download it again, or open it in a PDF reader, save it anew, and import that.')
    }
    onPage(number, document.numPages)
  }
  return ok({ sheets, lost })
}

function lettersOf(sheet: PageSheet): number {
  return sheet.items.reduce((sum, item) => sum + (item.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
}

function noText(letters: number): Result<never> {
  const found = letters === 0 ? 'no text' : 'almost no text'
  return fail('pictures-only', `This PDF holds pictures of pages and ${found}. Run it through OCR first (many scanners and PDF programs can make it searchable), and import that.`)
}

async function readInfo(document: PDFDocumentProxy): Promise<DocumentInfo> {
  const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> }
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined)
  return { title: text(info.Title), author: text(info.Author), language: text(info.Language) }
}

function warningsFor(sheets: readonly PageSheet[], lost: readonly number[], text: string): string[] {
  const warnings: string[] = []
  if (lost.length > 0) warnings.push(`${pages(lost)} could not be read and ${lost.length === 1 ? 'is' : 'are'} missing. The file may be damaged.`)
  const empty = sheets.flatMap((sheet, index) => (lettersOf(sheet) === 0 && !lost.includes(index + 1) ? [index + 1] : []))
  if (empty.length > 0 && empty.length < sheets.length) warnings.push(`${pages(empty)} of the file ${empty.length === 1 ? 'holds' : 'hold'} no text. If there is some to be seen, run the file through OCR and import it again.`)
  const unknown = text.match(/[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F]/g)?.length ?? 0
  if (unknown > 5 && unknown > text.length * 0.002) warnings.push(`${unknown.toLocaleString('en')} signs of this PDF do not say which letters they are. Compare the text with the original before you rely on it.`)
  return warnings
}

function pages(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 8).join(', ')
  return `Page${numbers.length === 1 ? '' : 's'} ${shown}${numbers.length > 8 ? ` and ${numbers.length - 8} more` : ''}`
}
