import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import type { Extracted, ExtractedBlock, ExtractedPiece } from '../domain/importing/extracted.ts'
import type { BlockKind } from '../domain/document/canonical-text.ts'
import { isVerse } from './html/is-verse.ts'
import { parseHtml } from './html/parse-html.ts'
import { readMarkup } from './html/read-markup.ts'
import { readHeader } from './read-header.ts'

const parser = unified().use(remarkParse).use(remarkGfm)

/** Markdown → blocks whose pieces point into the file's own text. Marks of emphasis and links go; their words stay. */
export function extractMarkdown(source: string): Extracted {
  const { body, offset, fields, header } = readHeader(source)
  const tree = parser.parse(body) as Root
  const blocks: ExtractedBlock[] = header === '' ? [] : [{ kind: 'paragraph', pieces: [{ text: header, origin: 0 }], excluded: 'header of the file' }]
  for (const node of tree.children) readNode(node, { source, offset, blocks, kind: 'paragraph' })
  return { text: source, blocks, fields, warnings: [] }
}

interface Place {
  source: string
  /** Where the parsed part begins in the file. */
  offset: number
  blocks: ExtractedBlock[]
  kind: BlockKind
  /** “• ” or “3. ”, for the first block of a list item. */
  marker?: string
  /** How many lists it is in. */
  depth?: number
}

function readNode(node: RootContent, place: Place): void {
  const at = (node.position?.start.offset ?? 0) + place.offset
  const push = (kind: BlockKind, pieces: ExtractedPiece[], extra: Partial<ExtractedBlock> = {}) => {
    if (place.marker) pieces.unshift({ text: place.marker, origin: at, held: true })
    place.marker = undefined
    place.blocks.push({ kind, pieces, ...extra })
  }
  if (node.type === 'heading') push('heading', inline(node, place), { level: node.depth })
  else if (node.type === 'paragraph') {
    const pictureOnly = node.children.every((child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''))
    const pieces = inline(node, place)
    const broken = node.children.some((child) => child.type === 'break')
    const verse = broken && isVerse(pieces.map((piece) => piece.text).join(''), false)
    push(pictureOnly ? 'caption' : verse ? 'verse' : place.kind, pieces, place.kind === 'list-item' && place.depth! > 1 ? { level: place.depth } : {})
  } else if (node.type === 'blockquote') for (const child of node.children) readNode(child, { ...place, kind: 'quotation' })
  else if (node.type === 'list') {
    node.children.forEach((item, index) => {
      const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '• '
      const box = item.checked === true ? '[x] ' : item.checked === false ? '[ ] ' : ''
      const inner: Place = { ...place, kind: 'list-item', marker: mark + box, depth: (place.depth ?? 0) + 1 }
      for (const child of item.children) {
        readNode(child, inner)
        inner.kind = 'paragraph'
      }
    })
  } else if (node.type === 'code') push('verse', [{ text: node.value, origin: at, held: true }])
  else if (node.type === 'table')
    for (const row of node.children) {
      const pieces = row.children.flatMap((cell, index) => [...(index === 0 ? [] : [{ text: ' | ', origin: at, held: true as const }]), ...inline(cell, place)])
      push('table-row', pieces)
    }
  else if (node.type === 'html') {
    // Markup in Markdown is a web page's: its words are read as theirs are, and nothing else of it is.
    const found = /^<!--/.test(node.value) ? [] : readMarkup(parseHtml(node.value)).blocks
    for (const block of found) push(block.kind, block.pieces.map(({ text }) => ({ text, origin: at, held: true })), block.level === undefined ? {} : { level: block.level })
  } else if (node.type === 'footnoteDefinition') {
    const inner: Place = { ...place, kind: 'footnote', marker: `${node.label ?? node.identifier} ` }
    for (const child of node.children) readNode(child, inner)
  }
}

/** Inside these nothing is text. */
const silent = /^<(script|style|iframe|svg|math|template|noscript|object)\b/i

function inline(parent: Parent, place: Place): ExtractedPiece[] {
  let within: string | null = null
  return (parent.children as PhrasingContent[]).flatMap((node): ExtractedPiece[] => {
    const origin = ((node as Nodes).position?.start.offset ?? 0) + place.offset
    const held = (text: string): ExtractedPiece[] => [{ text, origin, held: true }]
    if (node.type === 'html') {
      within ??= silent.exec(node.value)?.[1]?.toLowerCase() ?? null
      if (within !== null && node.value.toLowerCase().startsWith(`</${within}`)) within = null
      return /^<br/i.test(node.value) ? held('\n') : []
    }
    if (within !== null) return []
    if (node.type === 'text') return place.source.startsWith(node.value, origin) ? [{ text: node.value, origin }] : held(node.value)
    if (node.type === 'inlineCode') return held(node.value)
    if (node.type === 'break') return held('\n')
    if (node.type === 'image' || node.type === 'imageReference') return held(node.alt ?? '')
    if (node.type === 'footnoteReference') return held(`[${node.label ?? node.identifier}]`)
    return 'children' in node ? inline(node as Parent, place) : []
  })
}
