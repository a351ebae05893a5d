import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import type { Extracted, ExtractedBlock, ExtractedPiece } from '../domain/importing/extracted.ts'
import type { BlockKind } from '../domain/document/canonical-text.ts'

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
    push(pictureOnly ? 'caption' : place.kind, inline(node, place))
  } else if (node.type === 'blockquote') for (const child of node.children) readNode(child, { ...place, kind: 'quotation' })
  else if (node.type === 'list') {
    node.children.forEach((item, index) => {
      const inner: Place = { ...place, kind: 'list-item', marker: node.ordered ? `${(node.start ?? 1) + index}. ` : '• ' }
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
    if (!/^<!--/.test(node.value)) push('paragraph', [{ text: node.value, origin: at, held: true }], { excluded: 'HTML inside the Markdown' })
  } else if (node.type === 'footnoteDefinition') {
    const inner: Place = { ...place, kind: 'paragraph', marker: `[${node.label ?? node.identifier}] ` }
    for (const child of node.children) readNode(child, inner)
  }
}

function inline(parent: Parent, place: Place): ExtractedPiece[] {
  return (parent.children as PhrasingContent[]).flatMap((node): ExtractedPiece[] => {
    const origin = ((node as Nodes).position?.start.offset ?? 0) + place.offset
    const held = (text: string): ExtractedPiece[] => [{ text, origin, held: true }]
    if (node.type === 'text') return place.source.startsWith(node.value, origin) ? [{ text: node.value, origin }] : held(node.value)
    if (node.type === 'inlineCode') return held(node.value)
    if (node.type === 'break') return held('\n')
    if (node.type === 'image' || node.type === 'imageReference') return held(node.alt ?? '')
    if (node.type === 'footnoteReference') return held(`[${node.label ?? node.identifier}]`)
    if (node.type === 'html') return /^<br/i.test(node.value) ? held('\n') : []
    return 'children' in node ? inline(node as Parent, place) : []
  })
}

/** A header of `key: value` lines between two rules, as site generators write it. */
function readHeader(source: string): { body: string; offset: number; header: string; fields: Extracted['fields'] } {
  const match = /^\uFEFF?---\r?\n([\s\S]{0,5000}?)\r?\n---\r?\n/.exec(source)
  if (!match || !/^[A-Za-z][\w-]*:/m.test(match[1]!)) return { body: source, offset: 0, header: '', fields: {} }
  const found = new Map<string, { value: string; evidence: string }>()
  for (const line of match[1]!.split(/\r?\n/)) {
    const pair = /^([A-Za-z][\w-]*):\s*(.+?)\s*$/.exec(line)
    const value = pair?.[2]!.replace(/^(["'])(.*)\1$/, '$2')
    if (pair && value) found.set(pair[1]!.toLowerCase(), { value, evidence: line.trim() })
  }
  const author = found.get('author') ?? found.get('authors')
  const fields: Extracted['fields'] = {
    title: found.get('title'),
    authors: author?.value.replace(/^\[|\]$/g, '').split(/\s*[,;]\s*/).filter(Boolean).map((value) => ({ value: value.replace(/^(["'])(.*)\1$/, '$2'), evidence: author.evidence })),
    organisation: found.get('organisation') ?? found.get('organization') ?? found.get('publisher'),
    date: found.get('date'),
    language: found.get('lang')?.value ?? found.get('language')?.value,
  }
  return { body: source.slice(match[0].length), offset: match[0].length, header: match[1]!, fields }
}
