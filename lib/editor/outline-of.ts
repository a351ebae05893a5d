import type { ShownBlock } from './shown-block.ts'

export interface OutlineEntry {
  block: number
  /** From 1; a text that begins with a deeper level is not thereby indented. */
  depth: number
  words: string
}

/** The headings of a text in order, depth counted from the highest level that occurs. */
export function outlineOf(text: string, blocks: readonly ShownBlock[]): OutlineEntry[] {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const highest = Math.min(...headings.map((heading) => heading.level ?? 1))
  return headings.map((heading) => ({
    block: heading.index,
    depth: Math.min(4, (heading.level ?? 1) - highest + 1),
    words: text.slice(heading.start, heading.end).replace(/\s+/g, ' ').trim(),
  }))
}
