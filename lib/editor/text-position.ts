/**
 * Where a canonical offset lies in the reader's document (SPEC: RE1). Each shown block is one flat text block and blocks
 * are joined by two characters (`\n\n`), exactly as many as the two tokens that end one node and begin the next; so a
 * position is always the offset plus the one token that opens the first block. Canonical offsets are UTF-16 code units.
 */
export function positionOf(offset: number): number {
  return offset + 1
}

/** The canonical offset of a document position, held inside a text of `length` code units. */
export function offsetOf(position: number, length: number): number {
  return Math.max(0, Math.min(length, position - 1))
}
