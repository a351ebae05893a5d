import { fail, ok, type Result } from '../domain/result.ts'
import { wideEncoding } from './decoding/wide-encoding.ts'

export type FileKind = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'epub'

/** [IM13] What a file is, by its first bytes before its name; a sentence that helps when it is nothing that can be read. */
export function detectKind(bytes: Uint8Array, fileName: string): Result<FileKind> {
  const name = fileName.toLowerCase()
  if (bytes.length === 0) return fail('empty-file', 'This file is empty. Choose another, or paste the text.')
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1')
  // Some programs write a few bytes before the mark, and readers of PDFs allow them.
  if (/^[\s\S]{0,1000}?%PDF-\d/.test(head) && (head.startsWith('%PDF-') || name.endsWith('.pdf'))) return ok('pdf')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return containerKind(bytes)
  const refused = refusal(head, name)
  if (refused) return fail('unreadable-kind', refused)
  if (/\.(?:md|markdown|mdown|mkd)$/.test(name)) return ok('markdown')
  if (/\.(?:html?|xhtml)$/.test(name) || /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml\b[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?(?:<!doctype html|<html[\s>])/i.test(head)) return ok('html')
  if (hasBinary(bytes)) return fail('not-text', 'This file holds no readable text. Save it as text, Markdown or HTML first, or paste the text.')
  return ok('text')
}

/** Archives are told apart by the names in their directory, which stand in them as they are. */
function containerKind(bytes: Uint8Array): Result<FileKind> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (text: string) => content.includes(text, 0, 'latin1')
  if (holds('META-INF/container.xml') || content.subarray(0, 200).includes('application/epub+zip')) return ok('epub')
  if (holds('[Content_Types].xml') && holds('word/')) return ok('docx')
  if (content.subarray(0, 200).includes('opendocument.text')) return fail('unreadable-kind', 'This is an OpenDocument text (ODT). Open it, save it as .docx or as a web page (HTML), and import that.')
  if (holds('xl/workbook') || content.subarray(0, 200).includes('opendocument.spreadsheet')) return fail('unreadable-kind', 'This is a spreadsheet, not a text. Copy the part you need and paste it.')
  if (holds('ppt/presentation') || content.subarray(0, 200).includes('opendocument.presentation')) return fail('unreadable-kind', 'These are slides, not a text. Copy the part you need and paste it.')
  return fail('unreadable-kind', 'This is an archive. Unpack it and import the texts in it: text, Markdown, HTML, PDF, Word (.docx) and EPUB files can be read.')
}

function refusal(head: string, name: string): string | null {
  if (head.startsWith('\xD0\xCF\x11\xE0') && /\.(?:docx|xlsx|pptx)$/.test(name)) return 'This document is protected by a password. Open it, save it without one, and import that.'
  if (head.startsWith('\xD0\xCF\x11\xE0')) return 'This is an old Word document. Open it, save it as .docx or as text, and import that.'
  if (head.startsWith('{\\rtf')) return 'This is a rich text (RTF) file. Open it, save it as .docx or as plain text, and import that.'
  if (/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|II\*\x00|MM\x00\*|RIFF)/.test(head)) return 'This is a picture. Run it through OCR first, or type or paste the text.'
  return null
}

/** Zero bytes and control characters, save where UTF-16 or UTF-32 explains them. */
function hasBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe)) return false
  const sample = bytes.subarray(0, 8_000)
  let zeros = 0
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) zeros += 1
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26) controls += 1
  }
  return (zeros > 2 || controls > sample.length * 0.02 + 2) && wideEncoding(bytes) === null
}
