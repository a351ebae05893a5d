import type { Place, ReaderView } from '../../lib/editor/reader-view.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'

const barWidth = 440
const barHeight = 46

/** Where the bar for selected words stands, in pixels from the page's corner: over them, or under them at the top of the screen. */
export function placeBeside(range: TextRange | Place, view: ReaderView, page: HTMLElement, scroller: HTMLElement): { left: number; top: number } {
  const base = page.getBoundingClientRect()
  const start = 'start' in range ? view.placeOf(range.start) : range
  const end = 'start' in range ? view.placeOf(range.end, -1) : range
  const above = start.top - barHeight - 2 > scroller.getBoundingClientRect().top
  const left = Math.max(0, Math.min(start.left - base.left - 12, base.width - barWidth))
  return { left, top: (above ? start.top - barHeight : end.bottom + 8) - base.top }
}
