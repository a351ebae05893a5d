import { Node } from '@tiptap/core'
import type { Extensions } from '@tiptap/core'
import type { BlockKind } from '../domain/document/canonical-text.ts'

/** One flat node per kind of block: text only, no marks, white space as it stands (a verse keeps its line ends). */
const tags: Record<BlockKind, string> = {
  heading: 'h2',
  paragraph: 'p',
  quotation: 'blockquote',
  'list-item': 'p',
  verse: 'p',
  'table-row': 'p',
  caption: 'p',
  footnote: 'p',
}

/** Node names may not hold hyphens, which content expressions read as operators. */
export function nodeName(kind: BlockKind): string {
  return kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function blockNode(kind: BlockKind) {
  return Node.create({
    name: nodeName(kind),
    group: 'block',
    content: 'text*',
    marks: '',
    whitespace: 'pre',
    addAttributes() {
      const quiet = { rendered: false }
      return { index: { default: 0, ...quiet }, level: { default: null, ...quiet }, height: { default: 0, ...quiet }, title: { default: false, ...quiet } }
    },
    renderHTML({ node }) {
      const { index, level, height, title } = node.attrs as { index: number; level: number | null; height: number; title: boolean }
      // The page's own heading is the document's title, so the text's first level is the second of the page.
      const tag = kind === 'heading' ? `h${Math.min(6, (level ?? 1) + 1)}` : tags[kind]
      if (title) return ['h1', { 'data-block': String(index), 'data-kind': kind, 'data-title': '', dir: 'auto' }, 0]
      const style = `contain-intrinsic-block-size:auto ${height}px`
      return [tag, { 'data-block': String(index), 'data-kind': kind, dir: 'auto', style }, 0]
    },
  })
}

const root = Node.create({ name: 'doc', topNode: true, content: 'block+' })
const words = Node.create({ name: 'text' })

export const readerSchema: Extensions = [root, words, ...(Object.keys(tags) as BlockKind[]).map(blockNode)]
