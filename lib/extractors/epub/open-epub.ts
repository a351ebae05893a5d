import { posix } from 'node:path'
import { fail, ok, type Result } from '../../domain/result.ts'
import { decodeText } from '../decode-text.ts'
import { typeOf } from '../html/find-notes.ts'
import { lineOf, type MarkupElement } from '../html/markup-tree.ts'
import { elementsOf, findElement } from '../xml/find-element.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { readZip } from '../zip/read-zip.ts'

export interface Chapter {
  /** Path inside the container. */
  path: string
  source: string
  /** Why it is no part of the text. */
  excluded?: string
}

export interface Book {
  opf: MarkupElement
  chapters: Chapter[]
  missing: number
}

/** Scrambled fonts are no protection of the text. */
const fontsOnly = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/
const mostChapters = 3_000

/** [IM69] container.xml → package → spine. A book whose text is locked, or that declares entities, gets a sentence. */
export async function openEpub(bytes: Uint8Array): Promise<Result<Book>> {
  const entries = await readZip(bytes, (name) => /\.(?:xml|opf|x?html?)$/i.test(name))
  if (!entries.ok) return entries
  const textOf = (name: string) => {
    const content = entries.value.get(name)
    return content && decodeText(content, /^[^>]{0,100}encoding=["']([\w-]+)/.exec(Buffer.from(content.subarray(0, 200)).toString('latin1'))?.[1]).text
  }
  const locked = isLocked(textOf('META-INF/encryption.xml'))
  if (locked) return locked
  const container = textOf('META-INF/container.xml')
  const described = container === undefined ? undefined : parseXml(container, 'META-INF/container.xml')
  if (described && !described.ok) return described
  const path = described && findElement(described.value, 'rootfile')?.attributes['full-path']
  const packaged = path === undefined ? undefined : textOf(safePath('', path) ?? '')
  if (path === undefined || packaged === undefined) return fail('not-epub', 'This file looks like an EPUB and does not say where its text is. Open it in a program for books, save it again, and import that.')
  const opf = parseXml(packaged, path)
  return opf.ok ? readSpine(opf.value, posix.dirname(path), textOf) : opf
}

function isLocked(encryption: string | undefined): { ok: false; error: { code: string; message: string } } | null {
  if (encryption === undefined) return null
  const parsed = parseXml(encryption, 'META-INF/encryption.xml')
  if (!parsed.ok) return parsed
  const locks = elementsOf(parsed.value, 'EncryptionMethod').concat([...elementsOf(parsed.value, 'enc:EncryptionMethod')])
  return locks.some(({ attributes }) => !fontsOnly.test(attributes.Algorithm ?? '')) ? fail('protected', 'This book is locked by its shop (DRM), so its text cannot be read. Use a copy without a lock, or paste the passages you need.') : null
}

function readSpine(opf: MarkupElement, folder: string, textOf: (name: string) => string | undefined): Result<Book> {
  const items = new Map<string, MarkupElement>()
  for (const element of localNames(opf, 'item')) items.set(element.attributes.id ?? '', element)
  const guides = new Map(localNames(opf, 'reference').map(({ attributes }): [string, string] => [safePath(folder, attributes.href ?? '') ?? '', attributes.type ?? '']))
  const chapters: Chapter[] = []
  let missing = 0
  for (const reference of localNames(opf, 'itemref').slice(0, mostChapters)) {
    const item = items.get(reference.attributes.idref ?? '')
    const path = item && safePath(folder, item.attributes.href ?? '')
    const source = path ? textOf(path) : undefined
    if (!item || !path || source === undefined) {
      missing += 1
      continue
    }
    if (/<!ENTITY/i.test(source.slice(0, 20_000))) return fail('entities', 'This file declares entities of its own, as no book needs and some attacks do. Open it in a program for books, save it again, and import that.', path)
    const reason = reasonOf(item, reference, guides.get(path))
    chapters.push({ path, source, ...(reason ? { excluded: reason } : {}) })
  }
  if (chapters.length === 0) return fail('not-epub', 'This file looks like an EPUB and holds no chapter. Open it in a program for books, save it again, and import that.')
  return ok({ opf, chapters, missing })
}

function reasonOf(item: MarkupElement, reference: MarkupElement, guide: string | undefined): string | null {
  if (/\bnav\b/.test(item.attributes.properties ?? '') || guide === 'toc') return 'table of contents'
  if (guide === 'cover' || /^(?:cover|coverpage|cover-page)(?:\.|$)/i.test(item.attributes.id ?? '')) return 'cover'
  // Notes are often set apart from the order of reading, and belong to the text all the same.
  return reference.attributes.linear === 'no' && !/note/i.test(`${item.attributes.id} ${item.attributes.href}`) ? 'outside the order of reading' : null
}

/** What a section calls itself, for those that are no part of the text. */
export function reasonOfType(element: MarkupElement): string | null {
  const type = typeOf(element)
  if (/\b(?:toc|loi|lot|landmarks|page-list)\b/.test(type)) return 'table of contents'
  return /\bcover\b/.test(type) ? 'cover' : null
}

/** A path inside the container; null for what leads out of it or into the net. */
export function safePath(folder: string, href: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(href.replace(/[#?].*$/, ''))
  } catch {
    return null
  }
  if (path === '' || /^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(path)) return null
  const whole = posix.normalize(posix.join(folder, path))
  return whole.startsWith('..') ? null : whole
}

/** Elements by their name without its prefix. */
export function localNames(root: MarkupElement, name: string): MarkupElement[] {
  return [...elementsOf(root, name), ...elementsOf(root, `opf:${name}`)]
}

export function valuesOf(opf: MarkupElement, name: string): { element: MarkupElement; value: string }[] {
  return elementsOf(opf, `dc:${name}`).map((element) => ({ element, value: lineOf(element) })).filter(({ value }) => value !== '' && value.length < 500)
}
