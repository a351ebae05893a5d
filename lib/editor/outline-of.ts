import type { ReadPart } from '../domain/document/canonical-text.ts'
import { partByline } from './part-at.ts'
import type { ShownBlock } from './shown-block.ts'

export interface OutlineEntry {
  block: number
  /** From 1; a text that begins with a deeper level is not thereby indented. */
  depth: number
  words: string
  /** For a part: whose it is, and when it was written. */
  byline?: string
}

/** A heading this close to the beginning of a part is the part's own. */
const near = 3

/** The headings of a text in order, depth counted from the highest level that occurs, and its parts, each with whose it is. */
export function outlineOf(text: string, blocks: readonly ShownBlock[], parts: readonly ReadPart[] = []): OutlineEntry[] {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const highest = Math.min(...headings.map((heading) => heading.level ?? 1))
  const entries = headings.map((heading): OutlineEntry => ({
    block: heading.index,
    depth: Math.min(4, (heading.level ?? 1) - highest + 1),
    words: text.slice(heading.start, heading.end).replace(/\s+/g, ' ').trim(),
  }))
  for (const part of parts) {
    const first = blocks.findIndex((block) => block.start >= part.start)
    if (first < 0 || blocks[first]!.start >= part.end) continue
    const byline = partByline(part)
    const own = blocks.slice(first, first + near).find((block) => block.kind === 'heading' && block.start < part.end)
    const entry = own && entries.find((each) => each.block === own.index && each.byline === undefined)
    if (entry) entry.byline = byline
    else entries.push({ block: blocks[first]!.index, depth: 1, words: part.title ?? (byline === '' ? 'A part of its own' : byline), byline: part.title ? byline : '' })
  }
  return entries.sort((a, b) => a.block - b.block)
}
