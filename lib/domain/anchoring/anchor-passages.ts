import type { PassageSelector } from '../document/make-passage.ts'
import type { Anchor } from '../document/passage.ts'

/** Below this share of agreeing context a lone hit of a short quote is a coincidence, not the passage. */
const SHORT_QUOTE = 24
const LEAST_CONTEXT = 0.25
/** How much better than the next the best place must be. */
const MARGIN = 0.15

/**
 * [AN2–AN5] Where each passage stands in `text`, in the order given. `onProgress` hears from time to time how many are done.
 */
export function anchorPassages(text: string, selectors: readonly PassageSelector[], options: { onProgress?: (done: number) => void } = {}): Anchor[] {
  return selectors.map((selector, index) => {
    if (index % 50 === 0) options.onProgress?.(index)
    return anchorPassage(text, selector)
  })
}

/**
 * [AN2–AN5] Where a passage stands in a text: places with its very words, told apart by what stands around them.
 * Nothing found: orphaned. Two places that fit alike: ambiguous. Never a confident wrong place.
 */
export function anchorPassage(text: string, selector: PassageSelector): Anchor {
  const { exact, start } = selector
  if (exact === '') return { state: 'orphaned', score: 0 }
  const hits = placesOf(text, exact).map((at) => ({ at, score: contextScore(text, at, selector) }))
  if (hits.length === 0) return { state: 'orphaned', score: 0 }
  hits.sort((a, b) => b.score - a.score)
  const best = hits[0]!
  if (exact.length < SHORT_QUOTE && best.score < LEAST_CONTEXT) return { state: 'orphaned', score: best.score }
  const rival = hits[1]
  if (rival && best.score - rival.score < MARGIN) {
    // The same words in the same company twice: only a text that has not changed at all before it can say which.
    const unmoved = hits.find((hit) => hit.at === start && hit.score === 1)
    return unmoved && best.score === 1 ? { state: 'exact', start: unmoved.at, end: unmoved.at + exact.length, score: 1 } : { state: 'ambiguous', score: best.score }
  }
  const place = { start: best.at, end: best.at + exact.length, score: best.score }
  return { state: best.at === start && best.score === 1 ? 'exact' : 'moved', ...place }
}

/** Every place of the words, at most a thousand: more is no quotation. */
function placesOf(text: string, exact: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(exact); at >= 0 && places.length < 1_000; at = text.indexOf(exact, at + 1)) places.push(at)
  return places
}

/** In [0, 1]: the share of prefix and suffix that stands around the place, counted outwards from it. */
function contextScore(text: string, at: number, { exact, prefix, suffix }: PassageSelector): number {
  const whole = prefix.length + suffix.length
  if (whole === 0) return 1
  const end = at + exact.length
  let before = 0
  while (before < prefix.length && at - before > 0 && text[at - before - 1] === prefix[prefix.length - before - 1]) before += 1
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1
  return (before + after) / whole
}
