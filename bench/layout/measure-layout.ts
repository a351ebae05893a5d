import type { ArgumentMap } from '../../lib/domain/argument/argument-map.ts'
import type { ClaimId } from '../../lib/domain/ids.ts'
import { boundsOf, centre, type Box } from '../../lib/domain/layout/box.ts'
import { boxIndex } from '../../lib/domain/layout/box-index.ts'
import { lineOf, pointOn, routeRelations, type Curve } from '../../lib/domain/layout/route-relations.ts'
import { countCrossings, type DrawnLine } from './count-crossings.ts'
import { linesOf, type Places, type SizeOf } from './engines.ts'

export interface Quality {
  /** Of straight lines from the middle of each premise to the middle of what it bears on. */
  straight: number
  /** Of the lines as our router draws them, whoever placed the cards. */
  drawn: number
  /** Drawn lines that run behind a card that is not theirs. */
  hidden: number
  width: number
  height: number
}

export function measureLayout(map: ArgumentMap, places: Places, sizeOf: SizeOf): Quality {
  const boxes = new Map<ClaimId, Box & { id: ClaimId }>([...places].map(([id, at]) => [id, { id, ...at, width: sizeOf(id).width, height: sizeOf(id).height }]))
  const straight = linesOf(map).map(([from, to]): DrawnLine => ({ points: [centre(boxes.get(from)!), centre(boxes.get(to)!)], ends: [from, to] }))
  const drawn: DrawnLine[] = []
  for (const [id, route] of routeRelations(map, boxes)) {
    const relation = map.relations.get(id)!
    const target = relation.target.claim ?? relation.target.relation
    const premises = relation.premises.map(({ claim }) => claim)
    drawn.push({ points: lineOf(route).flatMap(pointsOn), ends: [id, target, ...premises] })
    route.stems.forEach((stem, index) => drawn.push({ points: pointsOn(stem), ends: [id, premises[index]!] }))
  }
  const index = boxIndex(boxes.values())
  const hidden = drawn.filter(({ points, ends }) => points.some((point) => index.near({ x: point.x - 0.5, y: point.y - 0.5, width: 1, height: 1 }).some((box) => !ends.includes(box.id)))).length
  const { width, height } = boundsOf(boxes.values())
  return { straight: countCrossings(straight), drawn: countCrossings(drawn), hidden, width: Math.round(width), height: Math.round(height) }
}

function pointsOn(curve: Curve) {
  return Array.from({ length: 17 }, (_, step) => pointOn(curve, step / 16))
}

/** How far the claims of the first map are from where they were: median and 95th percentile in pixels. */
export function shiftBetween(before: Places, after: Places): { median: number; p95: number } {
  const shifts = [...before].map(([id, at]) => Math.hypot(after.get(id)!.x - at.x, after.get(id)!.y - at.y)).sort((a, b) => a - b)
  return { median: Math.round(shifts[shifts.length >> 1]!), p95: Math.round(shifts[Math.floor(shifts.length * 0.95)]!) }
}
