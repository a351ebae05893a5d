import { importExtracted } from '../domain/importing/import-extracted.ts'
import type { ImportedText } from '../domain/importing/import-text.ts'
import type { Extracted } from '../domain/importing/extracted.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { decodeText } from './decode-text.ts'
import { detectKind } from './detect-kind.ts'
import { extractMarkdown } from './extract-markdown.ts'
import { englishWords } from './english-words.ts'
import type { OnProgress } from './extract-file.ts'
import { extractText } from './extract-text.ts'
import { nestsTooDeep } from './nests-too-deep.ts'

/** A file's bytes → a document. Runs in the worker; slow or broken input costs nothing but the worker. */
export async function readBytes(bytes: Uint8Array, fileName: string, onProgress: OnProgress): Promise<Result<ImportedText>> {
  const kind = detectKind(bytes, fileName)
  if (!kind.ok) return kind
  onProgress('decoding')
  if (kind.value === 'pdf') return readPdf(bytes, onProgress)
  if (kind.value === 'docx' || kind.value === 'epub') return readContainer(kind.value, bytes, onProgress)
  const declared = kind.value === 'html' ? declaredIn(Buffer.from(bytes.subarray(0, 4_096)).toString('latin1')) : undefined
  const decoded = decodeText(bytes, declared)
  onProgress('reading')
  // jsdom is heavy: only a page needs it.
  const extracted =
    kind.value === 'markdown' ? readMarkdown(decoded.text) : kind.value === 'html' ? (await import('./extract-html.ts')).extractHtml(decoded.text) : extractText(decoded.text)
  onProgress('cleaning')
  const read = importExtracted(extracted, englishWords)
  if (read.text === '') return fail('no-text', 'No text was found in this file. Paste the text instead, or choose another file.')
  const guess = decoded.guessed && decoded.encoding !== 'utf-8' ? [`The file does not say how its letters are written. It was read as ${decoded.encoding}; if letters look wrong, save it as UTF-8 and import it again.`] : []
  const { damage } = decoded
  const damaged = damage && damage.count > 0 ? [`${damage.count === 1 ? 'A place' : `${damage.count} places`} in this file could not be read and ${damage.count === 1 ? 'stands' : 'stand'} as “\uFFFD”, the first in line ${damage.line}. Compare with the original.`] : []
  return ok({ ...read, warnings: [...guess, ...damaged, ...read.warnings] })
}

function readMarkdown(text: string): Extracted {
  if (!nestsTooDeep(text)) return extractMarkdown(text)
  return { ...extractText(text), warnings: ['Its Markdown nests deeper than anyone writes, so it was read as plain text.'] }
}

async function readContainer(kind: 'docx' | 'epub', bytes: Uint8Array, onProgress: OnProgress): Promise<Result<ImportedText>> {
  onProgress('reading')
  const extracted = kind === 'docx' ? await (await import('./extract-docx.ts')).extractDocx(bytes) : await (await import('./extract-epub.ts')).extractEpub(bytes, onProgress)
  if (!extracted.ok) return extracted
  onProgress('cleaning')
  const read = importExtracted(extracted.value, englishWords)
  if (read.text !== '') return ok(read)
  return fail('no-text', 'No text was found in this file: it may hold only pictures. Run it through OCR first, or type or paste the text.')
}

async function readPdf(bytes: Uint8Array, onProgress: OnProgress): Promise<Result<ImportedText>> {
  const extracted = await (await import('./pdf/extract-pdf.ts')).extractPdf(bytes, (done, of) => onProgress('reading', done, of))
  if (!extracted.ok) return extracted
  onProgress('cleaning')
  return ok(importExtracted(extracted.value, englishWords))
}

/** What a page says of its own letters. */
function declaredIn(head: string): string | undefined {
  return (/^\s*<\?xml\b[^>]{0,200}\bencoding\s*=\s*["']([\w-]+)/i.exec(head) ?? /<meta\b[^>]{0,500}\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head))?.[1]
}
