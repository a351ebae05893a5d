import type { Block } from '../domain/document/canonical-text.ts'

/** A stretch of whole blocks, UTF-16 code units of the canonical text, half-open. */
export interface Chunk {
  start: number
  end: number
}

/** Cuts a text at its blocks into stretches of about `size` units; a longer block stands alone, cut at spaces. */
export function chunksOf(text: string, blocks: readonly Block[], size = 2_000): Chunk[] {
  const chunks: Chunk[] = []
  for (const block of blocks) {
    if (block.excluded || block.end <= block.start) continue
    const open = chunks.at(-1)
    if (open && block.end - open.start <= size) {
      open.end = block.end
      continue
    }
    let start = block.start
    while (block.end - start > size * 2) {
      const space = text.lastIndexOf(' ', start + size)
      const cut = space > start ? space : start + size
      chunks.push({ start, end: cut })
      start = cut
    }
    chunks.push({ start, end: block.end })
  }
  return chunks
}
