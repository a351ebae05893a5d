import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { longest, measureFrames, type Frames, type Move } from './measure-frames.ts'

/** What a page with a map on it must be able to do to be measured. */
interface Measurable {
  show(root: HTMLElement): void
  isReady(): boolean
  pane(): Element
  fit(): void
  /** Makes ready what somebody else wrote; what is returned lets it arrive. */
  edit(claim: string, text: string): () => void
}

/** What the bench calls from outside. Times in milliseconds. */
export interface BenchPage {
  ready: Promise<number>
  frames(move: Move): Promise<Frames>
  fit(): Promise<Frames>
  /** From the arrival of somebody's words to the frame that shows them, one by one. */
  edits(count: number): Promise<number[]>
  /** Frames of a pan while edits arrive, so many a second. */
  framesUnderEdits(rate: number): Promise<Frames>
}

export async function openPage(make: (map: ArgumentMap) => Measurable): Promise<void> {
  const { map: file } = (await (await fetch('/data.json')).json()) as { map: Omit<ArgumentMap, 'claims' | 'relations' | 'evidence' | 'voices'> & Record<'claims' | 'relations' | 'evidence' | 'voices', { id: string }[]> }
  const byId = (items: readonly { id: string }[]) => new Map(items.map((item) => [item.id, item]))
  const map = { ...file, claims: byId(file.claims), relations: byId(file.relations), evidence: byId(file.evidence), voices: byId(file.voices) } as unknown as ArgumentMap
  const page = make(map)
  const ids = [...map.claims.keys()]
  let written = 0
  const nextEdit = () => {
    written += 1
    return page.edit(ids[(written * 37) % ids.length]!, `Somebody else wrote this sentence here, for the time number ${written}.`)
  }

  const began = performance.now()
  page.show(document.getElementById('root')!)
  const bench: BenchPage = {
    ready: until(page.isReady).then(afterPaint).then(() => performance.now() - began),
    frames: (move) => measureFrames(page.pane(), move),
    fit: () => {
      page.fit()
      return measureFrames(page.pane(), { kind: 'rest', frames: 60 })
    },
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
    async framesUnderEdits(rate) {
      const timer = setInterval(() => nextEdit()(), 1000 / rate)
      const frames = await measureFrames(page.pane(), { kind: 'pan', frames: 150, by: { x: 9, y: 14 } }).finally(() => clearInterval(timer))
      return frames
    },
  }
  Object.assign(window, { bench })
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
