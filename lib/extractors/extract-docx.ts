import mammoth from 'mammoth'
import type { Evidenced } from '../domain/document/canonical-text.ts'
import type { Extracted } from '../domain/importing/extracted.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { openDocx } from './docx/open-docx.ts'
import type { DocxParts } from './docx/open-docx.ts'
import { make, pagePrefix, prepareBody, styleId, stylePrefix } from './docx/prepare-body.ts'
import type { Preparing } from './docx/prepare-body.ts'
import { WordLists } from './docx/word-lists.ts'
import { WordStyles } from './docx/word-styles.ts'
import type { Inside } from './html/block-writer.ts'
import { lineOf, type MarkupElement } from './html/markup-tree.ts'
import { parseHtml } from './html/parse-html.ts'
import { readMarkup } from './html/read-markup.ts'
import { splitNames } from './html/split-names.ts'
import { findElement } from './xml/find-element.ts'
import { writeXml } from './xml/write-xml.ts'
import { writeZip } from './zip/write-zip.ts'

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const roles = [...[1, 2, 3, 4, 5, 6].map((level) => `heading ${level}`), ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `list ${level}`), 'quote', 'caption', 'verse', 'contents']

/** A Word document → its blocks: guarded, made ready, turned into markup by mammoth, and read as every markup is. */
export async function extractDocx(bytes: Uint8Array): Promise<Result<Extracted>> {
  const parts = await openDocx(bytes)
  if (!parts.ok) return parts
  const state: Preparing = { styles: new WordStyles(parts.value.styles), lists: new WordLists(parts.value.numbering), page: 1, deleted: false }
  const html = await convert(rebuild(parts.value, state))
  if (html === null) return fail('damaged-docx', 'This Word document is damaged: its text could not be found in it. Open it in Word, save it anew, and import that, or paste the text.')
  const { writer, blocks } = readMarkup(parseHtml(html), { special })
  const pages = writer.pages.length > 0 ? [{ origin: 0, label: '1' }, ...writer.pages] : []
  const comments = findElement(parts.value.document, 'w:commentReference') ? ['Comments in the margin of this file were left out.'] : []
  const changes = state.deleted ? ['This file holds tracked changes. It was read as if all of them were accepted.'] : []
  return ok({ text: writer.text, blocks: blocks.map(({ nodes: _, ...block }) => block), pages, fields: readCore(parts.value.core), warnings: [...changes, ...comments] })
}

/** Null where mammoth finds no document in it: a damaged file, which it tells by throwing. */
async function convert(buffer: Buffer): Promise<string | null> {
  try {
    const options = { includeDefaultStyleMap: false, includeEmbeddedStyleMap: false, externalFileAccess: false, styleMap: roles.map(mapStyle), convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) }
    return (await mammoth.convertToHtml({ buffer }, options)).value
  } catch {
    return null
  }
}

function mapStyle(role: string): string {
  const heading = /^heading (\d)$/.exec(role)
  return `p[style-name='${stylePrefix}${role}'] => ${heading ? `h${heading[1]}` : `p.${styleId(role)}`}:fresh`
}

/** What was made ready comes out as an element of one of these classes. */
function special(element: MarkupElement): { inside?: Partial<Inside>; page?: string } | undefined {
  const { class: name = '', id = '' } = element.attributes
  if (element.name === 'a' && id.startsWith(pagePrefix)) return { page: id.slice(pagePrefix.length) }
  if (!name.startsWith('Sic-')) return undefined
  const level = /^Sic-list-(\d)$/.exec(name)
  if (level) return { inside: { kind: 'list-item', ...(Number(level[1]) > 1 ? { level: Number(level[1]) } : {}) } }
  if (name === styleId('contents')) return { inside: { excluded: 'table of contents' } }
  return { inside: name === styleId('quote') ? { kind: 'quotation' } : name === styleId('caption') ? { kind: 'caption' } : { kind: 'verse' } }
}

/** A document of the checked parts only: no pictures, no comments, and no relationship that leads anywhere. */
function rebuild(parts: DocxParts, state: Preparing): Buffer {
  const files = new Map<string, string>()
  const kinds = ['styles', ...(parts.footnotes ? ['footnotes'] : []), ...(parts.endnotes ? ['endnotes'] : [])]
  files.set('[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`)
  files.set('_rels/.rels', relationsOf([['officeDocument', 'word/document.xml']]))
  files.set('word/_rels/document.xml.rels', relationsOf(kinds.map((kind) => [kind, `${kind}.xml`])))
  files.set('word/document.xml', writeXml(prepareBody(withoutLinks(parts.document), state)))
  const page = state.page
  // Notes have no pages of their own.
  if (parts.footnotes) files.set('word/footnotes.xml', writeXml(prepareBody(withoutLinks(parts.footnotes), state)))
  if (parts.endnotes) files.set('word/endnotes.xml', writeXml(prepareBody(withoutLinks(parts.endnotes), state)))
  state.page = page
  const styles = roles.map((role) => make('w:style', { 'w:type': 'paragraph', 'w:styleId': styleId(role) }, [make('w:name', { 'w:val': `${stylePrefix}${role}` })]))
  files.set('word/styles.xml', writeXml(make('w:styles', { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }, styles)))
  return writeZip(new Map([...files].map(([name, text]) => [name, Buffer.from(text, 'utf8')])))
}

/** Links are their words. */
function withoutLinks(element: MarkupElement): MarkupElement {
  const children = element.children.map((child) => (child.name === '#text' ? child : withoutLinks(child as MarkupElement)))
  return element.name === 'w:hyperlink' ? { ...element, attributes: {}, children } : { ...element, children }
}

function relationsOf(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(([type, target], index) => `<Relationship Id="r${index}" Type="${relationship}/${type}" Target="${target}"/>`)
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

/** Names that programs put where nobody gave one. */
const nobody = /^(?:author|user|admin(?:istrator)?|owner|unknown|microsoft(?: office)?(?: user)?|windows user|python-docx|apache poi|un-named|docx4j|.{0,1})$/i

function readCore(core: MarkupElement | undefined): Extracted['fields'] {
  const read = (name: string): Evidenced<string> | undefined => {
    const element = core && findElement(core, name)
    const value = element ? lineOf(element) : ''
    return value === '' || value.length > 300 ? undefined : { value, evidence: `<${name}: ${value}>` }
  }
  const creator = read('dc:creator')
  return {
    title: read('dc:title'),
    authors: creator && !nobody.test(creator.value) ? splitNames(creator.value).map((value) => ({ value, evidence: creator.evidence })) : [],
    // When the file was made is not when the text was written.
    language: read('dc:language')?.value,
  }
}
