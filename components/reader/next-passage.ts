import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { ReaderPassage } from './reader-types.ts'

/** The passage after (or before) the chosen one, round the ends of the text; with none chosen, the next from the top of the screen. */
export function nextPassage(placed: readonly ReaderPassage[], chosen: string | null, by: 1 | -1, view: ReaderView, scroller: HTMLElement): ReaderPassage | undefined {
  const at = placed.findIndex((passage) => passage.id === chosen)
  if (at >= 0) return placed[(at + by + placed.length) % placed.length]
  const { top, bottom } = scroller.getBoundingClientRect()
  const here = view.blocks[view.blocksBetween(top, bottom).first]?.start ?? 0
  return by === 1 ? (placed.find((passage) => passage.start! >= here) ?? placed[0]) : (placed.findLast((passage) => passage.start! < here) ?? placed.at(-1))
}

/** Of the passages that cover an offset, the shortest; of a chosen one, the next longer, so that clicking again goes through them all. */
export function passageUnder(placed: readonly ReaderPassage[], chosen: string | null, offset: number): ReaderPassage | undefined {
  const under = placed.filter((passage) => passage.start! <= offset && offset <= passage.end!).sort((a, b) => a.end! - a.start! - (b.end! - b.start!))
  return under[under.findIndex((passage) => passage.id === chosen) + 1] ?? under[0]
}
