import { Readability } from '@mozilla/readability'
import createDOMPurify from 'dompurify'
import { JSDOM } from 'jsdom'
import type { Evidenced, BlockKind } from '../domain/document/canonical-text.ts'
import type { Extracted, ExtractedBlock, ExtractedPiece } from '../domain/importing/extracted.ts'

const blockNames = new Set('ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(' '))
const silentNames = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT HEAD SVG MATH IFRAME OBJECT EMBED SELECT BUTTON INPUT TEXTAREA CANVAS VIDEO AUDIO'.split(' '))
const DEEPEST = 400

/**
 * A web page → its blocks. No script runs and nothing is fetched: jsdom gets neither. What Readability takes for the text is
 * shown; the rest of the page stays as excluded blocks, so that a wrong guess of its can be undone.
 */
export function extractHtml(source: string): Extracted {
  const dom = new JSDOM(withoutScripts(source), { contentType: 'text/html' })
  const { document } = dom.window
  const fields = readFields(document)
  const purify = createDOMPurify(dom.window)
  // Shares are cut before anything reads the page: what is left cannot run, load or lead anywhere.
  const clean = new JSDOM(purify.sanitize(document.documentElement.outerHTML, { WHOLE_DOCUMENT: true, FORBID_TAGS: ['style', 'svg', 'math', 'iframe', 'form'], KEEP_CONTENT: true })).window.document
  const all = readBlocks(clean.body)
  const main = readMain(clean)
  const blocks = main ? markOutside(all.blocks, main, fields.title?.value) : all.blocks
  const warnings = main ? [] : ['No main text could be told from the rest of the page, so all of it is shown.']
  dom.window.close()
  return { text: all.text, blocks, fields, warnings }
}

/** Scripts are dropped before the parser sees them: megabytes of them are common, and none is ever text. */
function withoutScripts(source: string): string {
  return source.replace(/<(script|style|noscript)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
}

function readMain(document: Document): Map<string, number> | null {
  const copy = document.cloneNode(true) as Document
  const article = new Readability(copy, { charThreshold: 200 }).parse()
  if (!article?.content) return null
  const body = new JSDOM(article.content).window.document.body
  const counts = new Map<string, number>()
  for (const block of readBlocks(body).blocks) {
    const key = keyOf(block)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts.size === 0 ? null : counts
}

function markOutside(blocks: readonly ExtractedBlock[], main: Map<string, number>, name: string | undefined): ExtractedBlock[] {
  const first = blocks.findIndex((block) => main.has(keyOf(block)))
  const title = blocks.slice(0, first + 1).findLastIndex((block) => block.kind === 'heading' && (block.level === 1 || keyOf(block) === name))
  return blocks.map((block, index) => {
    const left = main.get(keyOf(block)) ?? 0
    if (left > 0) main.set(keyOf(block), left - 1)
    // Readability takes the title out of the text; here it opens it.
    return left > 0 || index === title ? block : { ...block, excluded: 'outside the main text of the page' }
  })
}

function keyOf(block: ExtractedBlock): string {
  return block.pieces.map((piece) => piece.text).join('').replace(/^(?:•|\d+\.) /, '').replace(/\s+/g, ' ').trim()
}

interface Reading {
  text: string
  blocks: ExtractedBlock[]
  open: { kind: BlockKind; level?: number; pieces: ExtractedPiece[] } | null
}

function readBlocks(root: Element): { text: string; blocks: ExtractedBlock[] } {
  const reading: Reading = { text: '', blocks: [], open: null }
  readElement(root, reading, { kind: 'paragraph', depth: 0 })
  close(reading)
  return { text: reading.text, blocks: reading.blocks }
}

interface Inside {
  kind: BlockKind
  level?: number
  marker?: string
  keepLines?: boolean
  depth: number
}

function readElement(element: Element, reading: Reading, inside: Inside): void {
  if (inside.depth > DEEPEST) return addText(element.textContent ?? '', reading, inside)
  for (const node of element.childNodes) {
    if (node.nodeType === 3) addText(node.textContent ?? '', reading, inside)
    if (node.nodeType !== 1) continue
    const child = node as Element
    const name = child.tagName.toUpperCase()
    if (silentNames.has(name) || child.getAttribute('hidden') !== null || child.getAttribute('aria-hidden') === 'true') continue
    if (name === 'BR') addText('\n', reading, { ...inside, keepLines: true })
    else if (name === 'TR') readRow(child, reading, inside)
    else if (!blockNames.has(name)) readElement(child, reading, { ...inside, depth: inside.depth + 1 })
    else {
      close(reading)
      readElement(child, reading, insideOf(child, name, inside))
      close(reading)
      if (name === 'LI' || name === 'P') inside.marker = undefined
    }
  }
}

function insideOf(element: Element, name: string, outer: Inside): Inside {
  const depth = outer.depth + 1
  const heading = /^H([1-6])$/.exec(name)
  if (heading) return { kind: 'heading', level: Number(heading[1]), depth }
  if (name === 'BLOCKQUOTE') return { kind: 'quotation', depth }
  if (name === 'FIGCAPTION' || name === 'CAPTION') return { kind: 'caption', depth }
  if (name === 'PRE') return { kind: 'verse', keepLines: true, depth }
  if (name === 'LI') return { kind: 'list-item', marker: markerOf(element), depth }
  const inherits = name === 'P' || name === 'DIV' || name === 'SECTION' || name === 'TD'
  return { ...outer, kind: inherits ? outer.kind : 'paragraph', depth }
}

function markerOf(item: Element): string {
  const list = item.parentElement
  if (list?.tagName !== 'OL') return '• '
  const items = [...list.children].filter((child) => child.tagName === 'LI')
  return `${Number(list.getAttribute('start') ?? 1) + items.indexOf(item)}. `
}

/** A row whose cells are short is a row of a table; a page laid out by tables has whole texts in its cells. */
function readRow(row: Element, reading: Reading, inside: Inside): void {
  const cells = [...row.children].filter((cell) => cell.tagName === 'TD' || cell.tagName === 'TH')
  const layout = cells.length <= 1 || cells.some((cell) => cell.querySelector('p + p, h1, h2, h3, ul, ol, table, div > p') !== null || (cell.textContent ?? '').length > 600)
  close(reading)
  if (layout) {
    readElement(row, reading, { ...inside, depth: inside.depth + 1 })
    return close(reading)
  }
  cells.forEach((cell, index) => {
    addText(`${index === 0 ? '' : ' | '}${(cell.textContent ?? '').replace(/\s+/g, ' ').trim()}`, reading, { kind: 'table-row', depth: inside.depth })
  })
  close(reading)
}

function addText(raw: string, reading: Reading, inside: Inside): void {
  const text = inside.keepLines ? raw : raw.replace(/[ \t\n\f\r]+/g, ' ')
  if (text === '' || (!reading.open && text.trim() === '')) return
  if (!reading.open) {
    if (reading.text !== '') reading.text += '\n\n'
    reading.open = { kind: inside.kind, level: inside.level, pieces: [] }
    if (inside.marker) {
      reading.open.pieces.push({ text: inside.marker, origin: reading.text.length, held: true })
      inside.marker = undefined
    }
  }
  const last = reading.text.at(-1)
  const piece = !inside.keepLines && (last === ' ' || last === '\n') ? text.replace(/^ /, '') : text
  reading.open.pieces.push({ text: piece, origin: reading.text.length })
  reading.text += piece
}

function close(reading: Reading): void {
  if (reading.open && reading.open.pieces.some((piece) => !piece.held && piece.text.trim() !== '')) {
    const { kind, level, pieces } = reading.open
    reading.blocks.push({ kind, ...(level === undefined ? {} : { level }), pieces })
  }
  reading.open = null
}

function readFields(document: Document): Extracted['fields'] {
  const meta = (...names: string[]): Evidenced<string> | undefined => {
    for (const name of names) {
      const element = [...document.querySelectorAll('meta')].find((one) => [one.getAttribute('name'), one.getAttribute('property'), one.getAttribute('itemprop')].some((value) => value?.toLowerCase() === name))
      const value = element?.getAttribute('content')?.trim().replace(/\s+/g, ' ')
      if (value) return { value, evidence: `<meta ${name}: ${value}>` }
    }
    return undefined
  }
  const site = meta('og:site_name', 'application-name')
  const author = meta('citation_author', 'author', 'article:author', 'dc.creator', 'parsely-author')
  const time = document.querySelector('time[datetime]')
  const date = meta('citation_publication_date', 'article:published_time', 'dc.date', 'date', 'datepublished') ?? (time ? { value: time.getAttribute('datetime')!, evidence: `<time: ${time.textContent?.trim() ?? ''}>` } : undefined)
  const named = meta('citation_title', 'og:title', 'dc.title')
  const heading = named && headingWithin(document, named.value)
  const title = heading ? { value: heading, evidence: named.evidence } : (named ?? titleOf(document, site?.value))
  return {
    title,
    authors: author && !/^https?:/.test(author.value) && author.value !== site?.value ? [author] : [],
    date: date && { value: date.value.replace(/T\d.*$/, ''), evidence: date.evidence },
    language: document.documentElement.getAttribute('lang') ?? undefined,
  }
}

/** The heading on the page that the title repeats, with or without the site's name. */
function headingWithin(document: Document, title: string): string | undefined {
  return [...document.querySelectorAll('h1, h2')]
    .map((heading) => heading.textContent.trim().replace(/\s+/g, ' '))
    .find((heading) => heading.length >= 4 && title.startsWith(heading))
}

/** The window's title without the site's name behind a bar or dash. */
function titleOf(document: Document, site: string | undefined): Evidenced<string> | undefined {
  const whole = document.querySelector('title')?.textContent?.trim().replace(/\s+/g, ' ')
  if (!whole) return undefined
  const heading = headingWithin(document, whole)
  if (heading) return { value: heading, evidence: whole }
  const cut = site && whole.endsWith(site) ? whole.slice(0, -site.length).replace(/\s*[|–—:-]\s*$/, '') : whole.replace(/\s+[|–—]\s+[^|–—]{2,40}$/, '')
  return { value: cut || whole, evidence: whole }
}
