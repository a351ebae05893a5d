import type { Box } from '../../../../lib/domain/layout/box.ts'
import { lineOf, type Curve, type Route } from '../../../../lib/domain/layout/route-relations.ts'

/** A run of straight steps: x and y by turns, in canvas pixels. */
export type Run = Float32Array

const steps = 10
const points = new WeakMap<Route, readonly Run[]>()
const boxes = new WeakMap<Route, Box>()

/** A relation's lines, worked out once for each route: from far nobody sees that a curve is made of straight steps. */
export function linePoints(route: Route): readonly Run[] {
  let runs = points.get(route)
  if (!runs) points.set(route, (runs = curvesOf(route).map(along)))
  return runs
}

/** A box that holds a relation's lines. A curve never leaves the four points that it is drawn from, so none of its own are asked for. */
export function lineBox(route: Route): Box {
  let box = boxes.get(route)
  if (!box) boxes.set(route, (box = around(curvesOf(route))))
  return box
}

/** From each premise, and on to what is meant. */
export function curvesOf(route: Route): readonly Curve[] {
  return route.stems.length === 0 ? lineOf(route) : [...route.stems, ...lineOf(route)]
}

function around(curves: readonly Curve[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const curve of curves)
    for (const { x, y } of curve) {
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function along([a, b, c, d]: Curve): Run {
  const run = new Float32Array(2 * (steps + 1))
  for (let step = 0; step <= steps; step++) {
    const t = step / steps
    const u = 1 - t
    const [ofA, ofB, ofC, ofD] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    run[2 * step] = ofA * a.x + ofB * b.x + ofC * c.x + ofD * d.x
    run[2 * step + 1] = ofA * a.y + ofB * b.y + ofC * c.y + ofD * d.y
  }
  return run
}
