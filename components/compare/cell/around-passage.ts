/** A text with its blocks; places are UTF-16 code units of the text. */
export interface TextAround {
  text: string
  blocks: readonly { kind: string; start: number; end: number; excluded?: boolean }[]
}

export interface Around {
  before: string
  /** The passage as it stands in the text. */
  words: string
  after: string
  /** The nearest heading above it. */
  heading: string | null
}

/**
 * The paragraph a passage stands in, before and after it; null where the passage is not found near its place, so that
 * nothing is shown as its surroundings that is not. `start`: UTF-16 offset into the text.
 */
export function aroundPassage({ text, blocks }: TextAround, { exact, start }: { exact: string; start: number }): Around | null {
  const at = text.startsWith(exact, start) ? start : nearest(text, exact, start)
  if (at === null) return null
  const end = at + exact.length
  const own = blocks.filter((block) => !block.excluded && block.start < end && block.end > at)
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last) return null
  const heading = blocks.findLast((block) => !block.excluded && block.kind === 'heading' && block.end <= at)
  return { before: text.slice(Math.min(first.start, at), at), words: text.slice(at, end), after: text.slice(end, Math.max(last.end, end)), heading: heading ? text.slice(heading.start, heading.end).trim() || null : null }
}

/** Where the words stand nearest to a place; null where they stand nowhere. */
function nearest(text: string, words: string, place: number): number | null {
  if (words === '') return null
  const before = text.lastIndexOf(words, place)
  const after = text.indexOf(words, place)
  if (before === -1 || after === -1) return before === -1 ? (after === -1 ? null : after) : before
  return place - before <= after - place ? before : after
}
