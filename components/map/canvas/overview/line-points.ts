import type { Box, Point } from '../../../../lib/domain/layout/box.ts'
import { lineOf, pointOn, type Curve, type Route } from '../../../../lib/domain/layout/route-relations.ts'

/** A relation's lines as runs of straight steps, in canvas pixels, and the box around them. */
export interface LinePoints {
  runs: readonly (readonly Point[])[]
  around: Box
}

const steps = 10
const known = new WeakMap<Route, LinePoints>()

/** Worked out once for each route: from far nobody sees that a curve is made of straight steps. */
export function linePoints(route: Route): LinePoints {
  let points = known.get(route)
  if (!points) known.set(route, (points = pointsOf(route)))
  return points
}

function pointsOf(route: Route): LinePoints {
  const runs = [...route.stems, ...lineOf(route)].map(along)
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const run of runs)
    for (const { x, y } of run) {
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x)
      bottom = Math.max(bottom, y)
    }
  return { runs, around: { x: left, y: top, width: right - left, height: bottom - top } }
}

function along(curve: Curve): Point[] {
  const points: Point[] = []
  for (let step = 0; step <= steps; step++) points.push(pointOn(curve, step / steps))
  return points
}
