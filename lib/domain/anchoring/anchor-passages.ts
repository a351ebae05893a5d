import type { PassageSelector } from '../document/make-passage.ts'
import type { Anchor } from '../document/passage.ts'
import { decideAnchor } from './decide-anchor.ts'
import { findPlaces, type Found } from './find-places.ts'
import { foldSelector } from './folded-selector.ts'
import { seedIndex } from './seed-index.ts'
import { settleByOrder } from './settle-by-order.ts'
import { viewText, type TextView } from './text-view.ts'
import { wholePairs } from './whole-pairs.ts'

/** After so many passages `onProgress` is told. */
const STEP = 50
/** The least that quote and context have together for a passage to be at its own place by them alone, in UTF-16 units. */
const LEAST_STANDING = 8

/**
 * [AN2–AN6] Where each passage stands in `text`, in the order given; offsets are UTF-16 code units. Pure: the same in the
 * browser's worker, on the server and on the command line. Passages anchored together help each other (AN6) and cost one
 * pass over the text for all. `onProgress` hears from time to time how many are done.
 */
export function anchorPassages(text: string, selectors: readonly PassageSelector[], { onProgress }: { onProgress?: (done: number) => void } = {}): Anchor[] {
  const anchors: (Anchor | null)[] = selectors.map((selector) => atItsPlace(text, selector))
  const open = selectors.flatMap((_, index) => (anchors[index] ? [] : [index]))
  const undecided = new Map<number, Found>()
  if (open.length > 0) {
    const view = viewOf(text)
    const folded = open.map((index) => foldSelector(selectors[index]!))
    const hitsOf = seedIndex(view.letters, folded)
    for (const [done, index] of open.entries()) {
      if (done % STEP === 0) onProgress?.(selectors.length - open.length + done)
      const found = findPlaces(view, folded[done]!, hitsOf(done))
      const anchor = decideAnchor(folded[done]!, found)
      anchors[index] = withoutOffset(text, selectors[index]!, anchor)
      if (anchor.state === 'ambiguous') undecided.set(index, found)
    }
  }
  onProgress?.(selectors.length)
  return settleByOrder(selectors, anchors as Anchor[], undecided)
}

/** [AN2–AN5] Where one passage stands in `text`. */
export function anchorPassage(text: string, selector: PassageSelector): Anchor {
  return anchorPassages(text, [selector])[0]!
}

/** [AN2, AN7] The very words in their very company at their own offsets, made whole where half a character was quoted; without an offset the long way has to find them. */
function atItsPlace(text: string, { exact, prefix, suffix, start }: PassageSelector): Anchor | null {
  if (exact === '') return { state: 'orphaned', score: 0 }
  if (start === undefined || !text.startsWith(exact, start)) return null
  const around = prefix.length + suffix.length
  if (exact.length + around < LEAST_STANDING && exact.length + around < text.length) return null
  if (!isVerbatim(text, { exact, prefix, suffix }, start)) return null
  const whole = wholePairs(text, start, start + exact.length)
  return { state: whole.end - whole.start === exact.length ? 'exact' : 'moved', ...whole, score: 1 }
}

/** A passage of which nobody knows where it stood cannot have moved: the very words in their very company are exact. */
function withoutOffset(text: string, selector: PassageSelector, anchor: Anchor): Anchor {
  if (selector.start !== undefined || anchor.state !== 'moved' || anchor.end! - anchor.start! !== selector.exact.length || !isVerbatim(text, selector, anchor.start!)) return anchor
  return { ...anchor, state: 'exact', score: selector.prefix + selector.suffix === '' ? anchor.score : 1 }
}

function isVerbatim(text: string, { exact, prefix, suffix }: PassageSelector, start: number): boolean {
  return start >= prefix.length && text.startsWith(exact, start) && text.startsWith(suffix, start + exact.length) && text.startsWith(prefix, start - prefix.length)
}

/** One passage after the other is often looked for in the same text: its view is kept until another is asked for. */
let latest: TextView | null = null

function viewOf(text: string): TextView {
  if (latest?.text !== text) latest = viewText(text)
  return latest
}
