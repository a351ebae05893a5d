import type { Extracted, ExtractedBlock } from '../domain/importing/extracted.ts'
import type { WrittenBlock } from './html/block-writer.ts'
import { findMain, framesOf } from './html/find-main.ts'
import type { MainText } from './html/find-main.ts'
import { parseHtml } from './html/parse-html.ts'
import { readHtmlFields } from './html/read-html-fields.ts'
import { readMarkup } from './html/read-markup.ts'
import { splitNames } from './html/split-names.ts'
import type { MarkupElement } from './html/markup-tree.ts'

const outside = 'outside the main text of the page'

/**
 * A web page → its blocks. Nothing in it runs and nothing is fetched: it is parsed into plain values. What Readability takes for the
 * text is shown; the rest of the page stays as excluded blocks, so that a wrong guess of its can be undone.
 */
export function extractHtml(source: string): Extracted {
  const root = parseHtml(source)
  const fields = readHtmlFields(root)
  const { writer, blocks } = readMarkup(root)
  const main = findMain(root, blocks, fields.title?.value ?? '')
  const shown = main ? markOutside(blocks, main, fields.title?.value) : withoutFrames(root, blocks)
  const byline = main?.byline?.replace(/\s+/g, ' ').trim()
  if (!fields.authors?.length && byline && byline.length < 80) fields.authors = splitNames(byline).map((value) => ({ value, evidence: byline }))
  return {
    text: writer.text,
    blocks: shown,
    pages: writer.pages,
    fields,
    warnings: main ? [] : ['No main text could be told from the rest of the page, so all of it is shown.'],
  }
}

function markOutside(blocks: readonly WrittenBlock[], { shares }: MainText, name: string | undefined): ExtractedBlock[] {
  const isMain = (index: number) => shares[index]! >= 0.5
  const first = blocks.findIndex((_, index) => isMain(index))
  const last = blocks.findLastIndex((_, index) => isMain(index))
  // Readability takes the title out of the text; here it opens it.
  const title = blocks.slice(0, first + 1).findLastIndex((block) => block.kind === 'heading' && (block.level === 1 || wordsIn(block) === name))
  return blocks.map(({ nodes: _, ...block }, index) => {
    // A heading, a note or a row of a table between what is shown belongs to it, whatever its links.
    const belongs = block.kind === 'footnote' || (index > first && index < last && (block.kind === 'heading' || block.kind === 'table-row') && isMain(index - 1) && isMain(index + 1))
    return isMain(index) || index === title || belongs ? block : { ...block, excluded: outside }
  })
}

function withoutFrames(root: MarkupElement, blocks: readonly WrittenBlock[]): ExtractedBlock[] {
  const frames = framesOf(root)
  return blocks.map(({ nodes, ...block }) => (nodes.length > 0 && nodes.every((node) => frames.has(node)) ? { ...block, excluded: outside } : block))
}

function wordsIn(block: ExtractedBlock): string {
  return block.pieces.map((piece) => piece.text).join('').replace(/\s+/g, ' ').trim()
}
