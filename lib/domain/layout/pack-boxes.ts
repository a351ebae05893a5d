import type { Point } from './box.ts'

interface Size {
  width: number
  height: number
}

/**
 * Puts drawings side by side and under one another, in their order, each where it reaches least far down and then furthest
 * left, so that all together come near the shape of a screen. Upper left corners.
 */
export function packBoxes(sizes: readonly Size[], gap: number, aspect = 1.6): Point[] {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0)
  const width = Math.max(Math.sqrt(area * aspect) * 1.05, ...sizes.map((size) => size.width)) + gap
  /** How far down each stretch is taken, from left to right. */
  let skyline: { x: number; width: number; y: number }[] = [{ x: 0, width, y: 0 }]
  return sizes.map((size) => {
    const [own, tall] = [size.width + gap, size.height + gap]
    let best = { x: 0, y: Infinity }
    for (const [index, { x }] of skyline.entries()) {
      if (x + own > width + 0.5) break
      // Only the stretches that it would lie over: thousands of drawings are packed in no time.
      let y = 0
      for (let over = index; over < skyline.length && skyline[over]!.x < x + own; over++) y = Math.max(y, skyline[over]!.y)
      if (y < best.y) best = { x, y }
    }
    const { x, y } = best
    const left = skyline.flatMap((part) => (part.x < x ? [{ ...part, width: Math.min(part.width, x - part.x) }] : []))
    const right = skyline.flatMap((part) => (part.x + part.width > x + own ? [{ x: Math.max(part.x, x + own), width: part.x + part.width - Math.max(part.x, x + own), y: part.y }] : []))
    skyline = [...left, { x, width: own, y: y + tall }, ...right]
    return { x, y }
  })
}
