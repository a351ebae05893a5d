import type { JSONContent } from '@tiptap/core'
import { nodeName } from './reader-schema.ts'
import type { ShownBlock } from './shown-block.ts'

/** Of the text as it is set: 18/29 px at about 66 characters a line. Only a first guess for blocks not yet laid out. */
const charactersPerLine = 66
const lineHeight = 29
const blockGap = 14

/** The reader's document for a canonical text (SPEC: RE1); `title` is the block that is set as the document's title. */
export function readerContent(text: string, blocks: readonly ShownBlock[], title: number | null = null): JSONContent {
  const depths = headingDepths(blocks, title)
  return {
    type: 'doc',
    content: blocks.map((block) => {
      const words = text.slice(block.start, block.end)
      const lines = Math.max(1, Math.ceil(words.length / charactersPerLine))
      const attrs = { index: block.index, level: depths.get(block.index) ?? null, height: lines * lineHeight + blockGap, title: block.index === title }
      return { type: nodeName(block.kind), attrs, content: words === '' ? [] : [{ type: 'text', text: words }] }
    }),
  }
}

/**
 * How deep each heading stands under the ones before it, from 1. A text may begin with the third level, or leave one out;
 * whoever goes by headings alone must not look for what was never there.
 */
function headingDepths(blocks: readonly ShownBlock[], title: number | null): Map<number, number> {
  const above: number[] = []
  const depths = new Map<number, number>()
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.index === title) continue
    const level = block.level ?? 1
    while (above.length > 0 && above.at(-1)! >= level) above.pop()
    above.push(level)
    depths.set(block.index, above.length)
  }
  return depths
}
