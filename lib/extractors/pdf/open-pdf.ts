import { join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.d.ts'
import { fail, ok, type Result } from '../../domain/result.ts'

export const mostPages = 3_000

/** [IM50] Opens a PDF with nothing fetched, no code of the file run and no picture decoded; a sentence where it cannot be opened. */
export async function openPdf(bytes: Uint8Array): Promise<Result<PDFDocumentProxy>> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // Beside the program, because the web bundle of this module lies elsewhere.
  const folder = join(process.cwd(), 'node_modules/pdfjs-dist')
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    standardFontDataUrl: `${folder}/standard_fonts/`,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    wasmUrl: `${folder}/wasm/`,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    // Of fonts, their names are wanted: they say what is bold. Of pictures, nothing.
    fontExtraProperties: true,
    maxImageSize: 1,
    verbosity: 0,
  })
  task.onPassword = () => void task.destroy()
  try {
    const document = await task.promise
    if (document.numPages > mostPages) {
      await task.destroy()
      return fail('too-many-pages', `This PDF says it has ${document.numPages.toLocaleString('en')} pages; at most ${mostPages.toLocaleString('en')} can be read at once. Split it, and import the parts.`)
    }
    return ok(document)
  } catch (error) {
    return refusalOf(error, bytes)
  }
}

function refusalOf(error: unknown, bytes: Uint8Array): Result<never> {
  const name = error instanceof Error ? error.name : ''
  const locked = name === 'PasswordException' || Buffer.from(bytes.subarray(-4_096)).includes('/Encrypt')
  if (locked) return fail('encrypted', 'This PDF is locked with a password. Open it, save it without one (printing it to a PDF also helps), and import that.')
  return fail('damaged-pdf', 'This PDF is damaged and cannot be opened. Download it again, or open it in a PDF reader, save it anew, and import that.', String(error instanceof Error ? error.message : error).slice(0, 200))
}
