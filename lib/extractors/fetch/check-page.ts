import type { IncomingHttpHeaders } from 'node:http'
import { fail, ok, type Result } from '../../domain/result.ts'
import type { FetchedPage } from './fetch-page.ts'

/** Content types that can be read, and the extension that says so. */
const kinds: readonly [RegExp, string][] = [
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'html'],
  [/^text\/(?:markdown|x-markdown)$/, 'md'],
  [/^text\/plain$/, 'txt'],
  [/^application\/pdf$/, 'pdf'],
  [/^application\/epub\+zip$/, 'epub'],
  [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/, 'docx'],
]

/** An answer of a site → the page, or a sentence for what cannot be one. */
export function checkPage(answer: { status: number; headers: IncomingHttpHeaders; bytes: Uint8Array; url: URL }): Result<FetchedPage> {
  const { status, headers, bytes, url } = answer
  if (status !== 200) return fail('http-error', sentenceFor(status), String(status))
  if (bytes.length === 0) return fail('empty-file', 'The site sent an empty page. Open it in a browser, save it, and import the file.')
  const contentType = (headers['content-type'] ?? '').toLowerCase()
  const type = contentType.split(';')[0]!.trim()
  const name = nameOf(url)
  const known = kinds.find(([pattern]) => pattern.test(type))?.[1]
  const unsaid = type === '' || type === 'application/octet-stream' || type === 'binary/octet-stream' || type === 'application/zip'
  if (!known && !(unsaid && /\.(?:html?|xhtml|md|markdown|txt|pdf|epub|docx)$/i.test(name)) && type !== '') return fail('unreadable-kind', `The site sent ${type.startsWith('image/') ? 'a picture' : /^(?:audio|video)\//.test(type) ? 'a recording' : 'something that is no text'} (${type.slice(0, 60)}). Text, web pages, Markdown, PDF, Word (.docx) and EPUB can be read.`)
  if (known === 'html' && wantsSignIn(url, bytes)) return fail('sign-in-needed', 'The site shows this page only to people who are signed in. Open it in your browser, save it or copy its text, and import that.')
  const fileName = known && !fits(name, known) ? `${name.replace(/\.[a-z]{2,5}$/i, '')}.${known}` : name
  return ok({ bytes, fileName, contentType, url: url.href })
}

function sentenceFor(status: number): string {
  if (status === 401 || status === 403 || status === 407) return 'The site does not give this page to everybody. Open it in your browser, save it or copy its text, and import that.'
  if (status === 402) return 'The site wants to be paid for this page. Open it in your browser, save it or copy its text, and import that.'
  if (status === 404 || status === 410) return 'The site has no page at this address. Check it, or look for the page in an archive of the web.'
  if (status === 429) return 'The site has had too many questions and asks to wait. Try again later, or save the page and import the file.'
  if (status === 451) return 'The site may not show this page here, for legal reasons.'
  if (status >= 500) return 'The site has a fault of its own just now. Try again later, or save the page and import the file.'
  return 'The site did not send the page. Open it in your browser, save it, and import the file.'
}

/** A page whose only business is a password. */
function wantsSignIn(url: URL, bytes: Uint8Array): boolean {
  const page = Buffer.from(bytes.subarray(0, 300_000)).toString('latin1')
  const words = page.replace(/<(script|style)\b[^<]*(?:<(?!\/\1)[^<]*)*/gi, ' ').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').length
  return /<input\b[^>]{0,500}\btype\s*=\s*["']?password/i.test(page) && words < (/(?:log|sign)-?_?in|auth|sso/i.test(url.pathname) ? 4_000 : 1_200)
}

function nameOf(url: URL): string {
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? ''
  let name = last
  try {
    name = decodeURIComponent(last)
  } catch {
    // A name that is not encoded as it should be stands as it is.
  }
  return name.replace(/[\p{C}/\\:*?"<>|]/gu, '').slice(0, 120) || url.hostname
}

function fits(name: string, extension: string): boolean {
  const own = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  return own === extension || (extension === 'html' && (own === 'htm' || own === 'xhtml')) || (extension === 'txt' && (own === 'md' || own === 'markdown')) || (extension === 'md' && own === 'markdown')
}
