import type { JSONContent } from '@tiptap/core'
import { nodeName } from './reader-schema.ts'
import type { ShownBlock } from './shown-block.ts'

/** Of the text as it is set: 18/29 px at about 66 characters a line. Only a first guess for blocks not yet laid out. */
const charactersPerLine = 66
const lineHeight = 29
const blockGap = 14

/** The reader's document for a canonical text (SPEC: RE1); `title` is the block that is set as the document's title. */
export function readerContent(text: string, blocks: readonly ShownBlock[], title: number | null = null): JSONContent {
  return {
    type: 'doc',
    content: blocks.map((block) => {
      const words = text.slice(block.start, block.end)
      const lines = Math.max(1, Math.ceil(words.length / charactersPerLine))
      const attrs = { index: block.index, level: block.level ?? null, height: lines * lineHeight + blockGap, title: block.index === title }
      return { type: nodeName(block.kind), attrs, content: words === '' ? [] : [{ type: 'text', text: words }] }
    }),
  }
}
