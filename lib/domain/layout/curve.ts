import type { Point } from './box.ts'

/** A cubic Bézier curve: start, two control points, end. */
export type Curve = readonly [Point, Point, Point, Point]

/** De Casteljau at t in [0, 1]. */
export function pointOn([p0, p1, p2, p3]: Curve, t: number): Point {
  const u = 1 - t
  const weigh = (k: 'x' | 'y') => u * u * u * p0[k] + 3 * u * u * t * p1[k] + 3 * u * t * t * p2[k] + t * t * t * p3[k]
  return { x: weigh('x'), y: weigh('y') }
}

/** With rows and columns changed over: what holds sideways then holds downwards. */
export function turnedCurve([a, b, c, d]: Curve): Curve {
  const turned = ({ x, y }: Point) => ({ x: y, y: x })
  return [turned(a), turned(b), turned(c), turned(d)]
}
