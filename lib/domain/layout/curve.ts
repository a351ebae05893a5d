import type { Point } from './box.ts'

/** A cubic Bézier curve: start, two control points, end. */
export type Curve = readonly [Point, Point, Point, Point]

/** De Casteljau at t in [0, 1]. */
export function pointOn(curve: Curve, t: number): Point {
  const u = 1 - t
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  const [start, leaving, arriving, end] = curve
  return { x: a * start.x + b * leaving.x + c * arriving.x + d * end.x, y: a * start.y + b * leaving.y + c * arriving.y + d * end.y }
}

/** With rows and columns changed over: what holds sideways then holds downwards. */
export function turnedCurve([a, b, c, d]: Curve): Curve {
  const turned = ({ x, y }: Point) => ({ x: y, y: x })
  return [turned(a), turned(b), turned(c), turned(d)]
}
