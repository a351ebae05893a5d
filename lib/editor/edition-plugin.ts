import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { PageStart, ReadPart } from '../domain/document/canonical-text.ts'
import { footnoteMark } from './footnote-mark.ts'
import { partByline } from './part-at.ts'
import type { ShownBlock } from './shown-block.ts'
import { positionOf } from './text-position.ts'
import { titleBlock } from './title-block.ts'

interface Edition {
  text: string
  blocks: readonly ShownBlock[]
  pages: readonly PageStart[]
  parts: readonly ReadPart[]
}

/** What a printed edition adds to the words, laid over them once: page numbers, who wrote a part, the marks of footnotes, the ends of cells. */
export function editionPlugin(edition: Edition): Plugin {
  let set: DecorationSet | null = null
  // Built when first drawn, and the same ever after: the document never changes.
  return new Plugin({ props: { decorations: (state) => (set ??= DecorationSet.create(state.doc, decorate(edition))) } })
}

function decorate({ text, blocks, pages, parts }: Edition): Decoration[] {
  return [
    ...pages.map((page, index) => Decoration.widget(positionOf(page.start), () => pageMark(page.label), { side: -1, key: `page-${index}`, ignoreSelection: true, marks: [] })),
    ...parts.flatMap((part, index) => {
      const block = blocks.find((each) => each.start >= part.start)
      if (!block || block.start >= part.end) return []
      const words = { title: saysTitle(text, blocks, block, part) ? '' : (part.title ?? ''), byline: partByline(part) }
      return words.title === '' && words.byline === '' ? [] : [Decoration.widget(block.start, () => partHead(words), { side: -1, key: `part-${index}`, ignoreSelection: true })]
    }),
    ...blocks.flatMap((block) => {
      if (block.kind === 'footnote') {
        const mark = footnoteMark(text.slice(block.start, Math.min(block.end, block.start + 8)))
        return mark > 0 ? [Decoration.inline(positionOf(block.start), positionOf(block.start + mark), { class: 'footnote-mark' })] : []
      }
      if (block.kind !== 'table-row') return []
      // Between two cells stands a bar: it is no word of the text.
      return [...text.slice(block.start, block.end).matchAll(/ \| |\t/g)].map(({ index, 0: bar }) => Decoration.inline(positionOf(block.start + index), positionOf(block.start + index + bar.length), { class: 'cell-end' }))
    }),
  ]
}

/** A part that begins with its own title in its first blocks needs none set over it. */
function saysTitle(text: string, blocks: readonly ShownBlock[], first: ShownBlock, part: ReadPart): boolean {
  if (!part.title) return true
  const beginning = blocks.slice(first.index, first.index + 3).map((block, index) => ({ ...block, index }))
  return titleBlock(text, beginning, part.title) !== null
}

/** Its number is drawn by the style sheet, so that copied words do not hold it. */
function pageMark(label: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'page-mark'
  mark.dataset.label = label
  mark.setAttribute('role', 'doc-pagebreak')
  mark.setAttribute('aria-label', `page ${label}`)
  return mark
}

function partHead({ title, byline }: { title: string; byline: string }): HTMLElement {
  const head = document.createElement('div')
  head.className = 'part-head'
  for (const [name, words] of [['part-title', title], ['part-byline', byline]] as const) {
    if (words === '') continue
    const line = head.appendChild(document.createElement('p'))
    line.className = name
    line.dir = 'auto'
    line.textContent = words
  }
  return head
}
