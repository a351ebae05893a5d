/** Quote and context, by which a passage is found again in another revision of its text. */
export interface PassageSelector {
  exact: string
  prefix: string
  suffix: string
  /** Where it stood: UTF-16 offset into the text it was made on. A hint among equals, no more. */
  start?: number
}

/** Longest prefix and suffix, in UTF-16 units. */
const CONTEXT = 64

/** [AN1] The selector of [start, end): context of at most 64 units each side, never cut inside a character. */
export function makePassage(text: string, start: number, end: number): Required<PassageSelector> & { end: number } {
  const from = startOfGrapheme(text, Math.max(0, start - CONTEXT), start)
  const to = endOfGrapheme(text, Math.min(text.length, end + CONTEXT), end)
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to), start, end }
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The first grapheme boundary at or after `at`: the piece before it would be half a character. */
function startOfGrapheme(text: string, at: number, limit: number): number {
  if (at === 0) return 0
  const base = Math.max(0, at - CONTEXT)
  if (isPlain(text, base, limit)) return at
  for (const segment of graphemes.segment(text.slice(base, limit))) if (base + segment.index >= at) return base + segment.index
  return limit
}

/** The last grapheme boundary at or before `at`. */
function endOfGrapheme(text: string, at: number, limit: number): number {
  if (at === text.length) return at
  if (isPlain(text, limit, Math.min(text.length, at + CONTEXT))) return at
  let last = limit
  for (const segment of graphemes.segment(text.slice(limit, Math.min(text.length, at + CONTEXT)))) {
    const end = limit + segment.index + segment.segment.length
    if (end > at) break
    last = end
  }
  return last
}

/** Only printable ASCII and line feeds, where every unit is a grapheme: most text, and much quicker to see. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let unit = start; unit < end; unit += 1) {
    const code = text.charCodeAt(unit)
    if (code > 0x7e || (code < 0x20 && code !== 0x0a)) return false
  }
  return true
}
