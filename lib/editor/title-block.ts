import type { ShownBlock } from './shown-block.ts'

/** A page may begin with an author's name or a date before its title. */
const looked = 3

/** The index of the shown block that is the document's title in the text's own words, or null where the text does not begin with it. */
export function titleBlock(text: string, blocks: readonly ShownBlock[], title: string): number | null {
  const wanted = letters(title)
  if (wanted === '') return null
  const found = blocks.slice(0, looked).find((block) => (block.index === 0 || block.kind === 'heading') && block.end - block.start < 400 && letters(text.slice(block.start, block.end)) === wanted)
  return found?.index ?? null
}

function letters(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
