import { BlockWriter } from './block-writer.ts'
import type { Inside, WrittenBlock } from './block-writer.ts'
import { findNotes, opensWith, typeOf } from './find-notes.ts'
import type { CalledElsewhere, Notes } from './find-notes.ts'
import { listMark } from './list-mark.ts'
import { isText, lineOf, wordsOf, type MarkupElement } from './markup-tree.ts'
import { isDataTable, readTable } from './read-table.ts'

const blockNames = new Set('address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(' '))
const unread = new Set('head title meta link base script'.split(' '))
/** A block of these goes on being what is around it. */
const transparent = new Set('p div section td th article center tbody tr table dd dt'.split(' '))

export interface MarkupOptions {
  calledElsewhere?: CalledElsewhere
  /** What a converter marked by a class or an id of its own. */
  special?: (element: MarkupElement) => { inside?: Partial<Inside>; page?: string } | undefined
  /** Why nothing of it is part of the text. */
  excluded?: string
}

/** Inert markup → blocks, in the order of the file. Web pages, chapters and what Word documents are turned into go through here. */
export function readMarkup(root: MarkupElement, options: MarkupOptions = {}, writer = new BlockWriter()): { writer: BlockWriter; blocks: WrittenBlock[] } {
  const from = writer.blocks.length
  const notes = findNotes(root, options.calledElsewhere)
  readChildren(root, { kind: 'paragraph', ...(options.excluded ? { excluded: options.excluded } : {}) }, { writer, notes, options })
  writer.close()
  return { writer, blocks: writer.blocks.slice(from) }
}

export interface Reading {
  writer: BlockWriter
  notes: Notes
  options: MarkupOptions
}

function readChildren(element: MarkupElement, inside: Inside, reading: Reading): void {
  for (const node of element.children) {
    if (isText(node)) readWords(node.text, node, inside, reading)
    else readElement(node, inside, reading)
  }
}

function readWords(text: string, node: Parameters<BlockWriter['words']>[2], inside: Inside, { writer }: Reading): void {
  if (!inside.keepLines) return writer.words(text, inside, node)
  // An empty line in a preformatted text ends a stanza or a paragraph.
  text.split(/\n[ \t\r]*(?:\n[ \t\r]*)+/).forEach((stanza, index) => {
    if (index > 0) writer.close()
    writer.words(stanza, inside, node)
  })
}

function readElement(element: MarkupElement, inside: Inside, reading: Reading): void {
  const { name, attributes } = element
  const { writer, notes, options } = reading
  if (unread.has(name) || attributes.hidden !== undefined || attributes['aria-hidden'] === 'true' || notes.backLinks.has(element)) return
  if (/\bmw-editsection\b/.test(attributes.class ?? '')) return
  const special = options.special?.(element)
  const page = special?.page ?? printedPage(element)
  if (page !== undefined) return writer.page(page)
  if (name === 'br') return writer.lineEnd(inside)
  if (name === 'rt' && !element.parent?.children.some((child) => child.name === 'rp')) return readGloss(element, inside, reading)
  if (!blockNames.has(name) && !notes.marks.has(element)) return readChildren(element, special?.inside ? { ...inside, ...special.inside } : inside, reading)
  writer.close()
  if (name === 'table' && isDataTable(element)) readTable(element, inside, reading, readElement)
  else readChildren(element, { ...insideOf(element, inside, reading), ...special?.inside }, reading)
  writer.close()
  if ((name === 'li' || name === 'p') && inside.marker) inside.marker.text = ''
  // A second paragraph of a list item has no mark: it stands as a paragraph.
  if (name === 'p' && inside.kind === 'list-item') inside.kind = 'paragraph'
}

function insideOf(element: MarkupElement, outer: Inside, { notes }: Reading): Inside {
  const { name } = element
  const base: Inside = { kind: outer.kind, ...(outer.excluded ? { excluded: outer.excluded } : {}), ...(outer.poem || namesPoem(element) ? { poem: true } : {}) }
  const mark = notes.marks.get(element)
  if (mark !== undefined) return { ...base, kind: 'footnote', marker: { text: mark === '' || opensWith(element, mark) ? '' : `${mark} ` } }
  if (outer.kind === 'footnote') return { ...base, marker: name === 'li' ? { text: listMark(element) } : outer.marker }
  const heading = /^h([1-6])$/.exec(name)
  if (heading) return { ...base, kind: 'heading', level: Number(heading[1]) }
  if (name === 'blockquote') return { ...base, kind: 'quotation' }
  if (name === 'figcaption' || name === 'caption' || name === 'legend') return { ...base, kind: 'caption' }
  if (name === 'pre') return isWrappedProse(wordsOf(element)) ? { ...base, keepLines: true } : { ...base, kind: 'verse', keepLines: true }
  if (name === 'li') return { ...base, kind: 'list-item', marker: { text: listMark(element) } }
  if (transparent.has(name)) return { ...outer, ...base, marker: outer.marker }
  return { ...base, kind: 'paragraph' }
}

function namesPoem(element: MarkupElement): boolean {
  return /(?:^|[\s_-])(?:poem|poetry|verse|stanza|lyrics|linegroup)(?:$|[\s_-])/i.test(`${element.attributes.class ?? ''} ${typeOf(element)}`)
}

/** Old pages hold whole articles as preformatted lines of one width. */
function isWrappedProse(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const paragraphs = text.split(/\n\s*\n/).map((part) => part.trim().split('\n')).filter((part) => part.length > 1)
  const longest = Math.max(...lines.slice(0, 5_000).map((line) => line.length))
  const inner = paragraphs.flatMap((part) => part.slice(0, -1))
  return longest >= 55 && longest <= 100 && inner.length >= 2 && inner.filter((line) => line.length > longest * 0.75 && /^\s*\S/.test(line) && !/[{};]$/.test(line)).length >= inner.length * 0.8
}

/** The number of the printed page that begins here, as books carry it. */
function printedPage(element: MarkupElement): string | undefined {
  if (!/\bpagebreak\b/.test(typeOf(element))) return undefined
  const label = element.attributes.title ?? element.attributes['aria-label'] ?? lineOf(element)
  return label.replace(/^\s*(?:page|p\.)\s*/i, '').replace(/[\s.]+$/, '').slice(0, 20)
}

/** A reading printed above characters (ruby) stands in brackets after them. */
function readGloss(element: MarkupElement, inside: Inside, reading: Reading): void {
  reading.writer.put('(', inside)
  readChildren(element, inside, reading)
  reading.writer.put(')', inside)
}
