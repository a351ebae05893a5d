import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'

const duration = 380

/** Lets cards glide from where they were to where they are; at once where motion is not wanted. Returns what stops it. */
export function glide(from: ReadonlyMap<ClaimId, Point>, to: ReadonlyMap<ClaimId, Point>, show: (places: ReadonlyMap<ClaimId, Point>) => void): () => void {
  const settle = () => show(new Map())
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    settle()
    return () => {}
  }
  const began = performance.now()
  let frame = 0
  const step = (now: number) => {
    const part = Math.min(1, Math.max(0, (now - began) / duration))
    if (part === 1) return settle()
    const eased = 1 - (1 - part) ** 3
    const places = new Map<ClaimId, Point>()
    for (const [id, end] of to) {
      const start = from.get(id)
      if (start) places.set(id, { x: start.x + (end.x - start.x) * eased, y: start.y + (end.y - start.y) * eased })
    }
    show(places)
    frame = requestAnimationFrame(step)
  }
  step(began)
  return () => {
    cancelAnimationFrame(frame)
    settle()
  }
}
