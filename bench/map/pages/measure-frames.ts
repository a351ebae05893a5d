/** What a hand does, a step at every frame. */
export type Move =
  | { kind: 'rest'; frames: number }
  /** Two fingers on a trackpad, or the wheel: so many pixels a frame. */
  | { kind: 'pan'; frames: number; by: { x: number; y: number } }
  /** A pinch: from where the view is, by this factor in all, about the middle. */
  | { kind: 'zoom'; frames: number; factor: number }

/** Milliseconds from frame to frame. */
export interface Frames {
  p50: number
  p95: number
  worst: number
  count: number
  /** It took too long, and was not carried to its end. */
  stopped: boolean
}

/** Nobody waits longer than this for one movement, in milliseconds. */
export const longest = 12_000

/** Moves the map and takes the time of every frame. */
export async function measureFrames(pane: Element, move: Move): Promise<Frames> {
  const { left, top, width, height } = pane.getBoundingClientRect()
  const middle = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true }
  const times: number[] = []
  let last = await nextFrame()
  const end = last + longest
  for (let frame = 0; frame < move.frames && last < end; frame++) {
    if (move.kind === 'pan') {
      // There and back, so that the map stays in sight.
      const way = frame < move.frames / 2 ? 1 : -1
      pane.dispatchEvent(new WheelEvent('wheel', { ...middle, deltaX: move.by.x * way, deltaY: move.by.y * way }))
    }
    // React Flow zooms by 2^(-deltaY / 500).
    if (move.kind === 'zoom') pane.dispatchEvent(new WheelEvent('wheel', { ...middle, ctrlKey: true, deltaY: (-Math.log2(move.factor) / move.frames) * 500 }))
    const now = await nextFrame()
    times.push(now - last)
    last = now
  }
  const sorted = times.sort((a, b) => a - b)
  const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]! * 10) / 10
  return { p50: at(0.5), p95: at(0.95), worst: at(1), count: sorted.length, stopped: sorted.length < move.frames }
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))
}
