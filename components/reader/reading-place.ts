import { anchorPassage } from '../../lib/domain/anchoring/anchor-passages.ts'
import { makePassage, type PassageSelector } from '../../lib/domain/document/make-passage.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'

/** Where a text is revealed, and so where the eye is taken to be: this far down the screen. */
const eye = 0.32
const enough = 90

/** The offset at the reader's eye. */
export function offsetAtEye(view: ReaderView, scroller: HTMLElement): number {
  const { top, height } = scroller.getBoundingClientRect()
  const y = top + height * eye
  return view.offsetAt(view.dom.getBoundingClientRect().left + 4, y) ?? view.blocks[view.blocksBetween(y, y).first]?.start ?? 0
}

/** The words that are being read, to be found again in another revision. */
export function readingPlace(view: ReaderView, scroller: HTMLElement): PassageSelector {
  const start = offsetAtEye(view, scroller)
  const block = view.blocks.find((each) => each.end > start)
  return makePassage(view.text, start, Math.min(start + enough, block?.end ?? view.text.length))
}

/** Where those words stand now; where they are gone, about as far into the text as they were. */
export function placeAgain(text: string, place: PassageSelector): number {
  return anchorPassage(text, place).start ?? Math.min(place.start ?? 0, text.length)
}
