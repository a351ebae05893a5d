import { centre, type Box } from './box.ts'
import type { Curve } from './curve.ts'
import { apart, inColumn, roomBetween } from './in-column.ts'

/** Leaves and enters by the sides that face one another: left and right where there is room, else above and below. */
export function curveBetween(from: Box, to: Box): Curve {
  const [a, b] = [centre(from), centre(to)]
  const [leftwards, rightwards] = [to.x + to.width <= from.x, from.x + from.width <= to.x]
  if (leftwards || rightwards) {
    const start = { x: rightwards ? from.x + from.width : from.x, y: a.y }
    const end = { x: rightwards ? to.x : to.x + to.width, y: b.y + clamp((a.y - b.y) * 0.12, to.height * 0.34) }
    const bend = Math.max(12, Math.abs(end.x - start.x) * 0.5) * (rightwards ? 1 : -1)
    return [start, { x: start.x + bend, y: start.y }, { x: end.x - bend, y: end.y }, end]
  }
  if (from.width > 0 && to.width > 0 && apart(from, to) > roomBetween) return curveAround(from, to)
  const upwards = b.y <= a.y
  const start = { x: a.x, y: upwards ? from.y : from.y + from.height }
  const end = { x: b.x + clamp((a.x - b.x) * 0.12, to.width * 0.36), y: upwards ? to.y + to.height : to.y }
  const bend = Math.max(12, Math.abs(end.y - start.y) * 0.45) * (upwards ? -1 : 1)
  return [start, { x: start.x, y: start.y + bend }, { x: end.x, y: end.y - bend }, end]
}

/** Pairs often stand in one column, or on both sides of the question: their line goes round what lies between. */
export function pairCurve(from: Box, to: Box): Curve {
  if (inColumn(from, to)) return curveAround(from, to)
  const apart = Math.max(from.x, to.x) - Math.min(from.x + from.width, to.x + to.width)
  return apart > roomForCard ? curveOver(from, to) : curveBetween(from, to)
}

const roomForCard = 300
/** From top to top, over what lies between. */
function curveOver(from: Box, to: Box): Curve {
  const [start, end] = [
    { x: centre(from).x, y: from.y },
    { x: centre(to).x, y: to.y },
  ]
  const out = Math.min(start.y, end.y) - Math.min(160, 50 + Math.abs(end.x - start.x) * 0.06)
  return [start, { x: start.x, y: out }, { x: end.x, y: out }, end]
}

/** From left side to left side, round whatever stands between the two in their column. */
function curveAround(from: Box, to: Box): Curve {
  const downwards = Math.sign(to.y - from.y)
  const start = { x: from.x, y: centre(from).y + downwards * from.height * 0.25 }
  const end = { x: to.x, y: centre(to).y - downwards * to.height * 0.25 }
  const out = Math.min(start.x, end.x) - Math.min(84, 30 + Math.abs(end.y - start.y) * 0.06)
  return [start, { x: out, y: start.y }, { x: out, y: end.y }, end]
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
