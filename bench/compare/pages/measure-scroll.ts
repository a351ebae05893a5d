import type { Frames } from '../../map/pages/measure-frames.ts'

/** What a page with a table on it must be able to do to be measured. */
export interface Measurable {
  show(root: HTMLElement): void
  isReady(): boolean
  /** The element that scrolls. */
  frame(): HTMLElement
  /** Makes ready that somebody else turned a stance round; what is returned lets it arrive. */
  edit(evidence: string, denies: boolean): () => void
}

/** What the bench calls from outside. Times in milliseconds. */
export interface TablePage {
  ready: Promise<number>
  /** There and back, so many pixels a frame. */
  scroll(by: { x: number; y: number }, frames: number): Promise<Frames>
  /** From the arrival of an edit to the frame that shows it, one by one. */
  edits(count: number): Promise<number[]>
  /** Frames of scrolling down while edits arrive, so many a second. */
  scrollUnderEdits(rate: number, frames: number): Promise<Frames>
}

/** Nobody waits longer than this for one movement, in milliseconds. */
export const longest = 12_000

export function openTable(page: Measurable, evidence: readonly string[]): void {
  let made = 0
  const nextEdit = () => {
    made += 1
    return page.edit(evidence[(made * 37) % evidence.length]!, made % 2 === 0)
  }
  const scroll = (by: { x: number; y: number }, frames: number) => measureScroll(page.frame(), by, frames)
  const began = performance.now()
  page.show(document.getElementById('root')!)
  const bench: TablePage = {
    ready: until(page.isReady).then(afterPaint).then(() => performance.now() - began),
    scroll,
    async edits(count) {
      const times: number[] = []
      const end = performance.now() + longest
      for (let index = 0; index < count && performance.now() < end; index++) {
        const arrive = nextEdit()
        await new Promise((resolve) => setTimeout(resolve, 120))
        const from = performance.now()
        arrive()
        await afterPaint()
        times.push(performance.now() - from)
      }
      return times
    },
    async scrollUnderEdits(rate, frames) {
      const timer = setInterval(() => nextEdit()(), 1000 / rate)
      return scroll({ x: 0, y: 40 }, frames).finally(() => clearInterval(timer))
    },
  }
  Object.assign(window, { bench })
}

async function measureScroll(frame: HTMLElement, by: { x: number; y: number }, frames: number): Promise<Frames> {
  const times: number[] = []
  let last = await nextFrame()
  const end = last + longest
  for (let count = 0; count < frames && last < end; count++) {
    const way = count < frames / 2 ? 1 : -1
    frame.scrollBy({ left: by.x * way, top: by.y * way, behavior: 'instant' })
    const now = await nextFrame()
    times.push(now - last)
    last = now
  }
  const sorted = times.sort((a, b) => a - b)
  const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]! * 10) / 10
  return { p50: at(0.5), p95: at(0.95), worst: at(1), count: sorted.length, stopped: sorted.length < frames }
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))
}

/** The frame that shows what has been done by now is on its way to the screen. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(null)
  }))
}

async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 4))
}
