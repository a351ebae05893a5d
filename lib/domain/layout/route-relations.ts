import type { ArgumentMap } from '../argument/argument-map.ts'
import { pairKinds, type Relation } from '../argument/relation.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { centre, type Box, type Point } from './box.ts'
import { cardWidth } from './card-face.ts'
import { relationMeaning, type RelationMeaning } from './relation-meaning.ts'

/** A cubic Bézier curve: start, two control points, end. */
export type Curve = readonly [Point, Point, Point, Point]

/** How a relation runs, in canvas pixels. */
export interface Route {
  relation: RelationId
  meaning: RelationMeaning
  /** From each joint premise to the junction; empty for a lone premise. */
  stems: readonly Curve[]
  /** Where joint premises are gathered; null for a lone premise. The bracket is drawn across `trunk`'s start. */
  junction: Point | null
  /** From the premise or the junction to what is meant. */
  trunk: Curve
  /** The point on the line that another relation hits when this one is its target. */
  hub: Point
  /** Direction in which the trunk arrives, in radians (0 = to the right, clockwise). */
  angle: number
}

/**
 * Runs a line for every relation of a clean map whose ends have boxes. A relation on a relation ends at the hub of its
 * target; targets are routed first, and the reading rule has already cut cycles among them.
 */
export function routeRelations(map: ArgumentMap, boxes: ReadonlyMap<ClaimId, Box>): Map<RelationId, Route> {
  const routes = new Map<RelationId, Route>()
  const route = (relation: Relation, trail: ReadonlySet<RelationId>): Route | undefined => {
    const known = routes.get(relation.id)
    if (known || trail.has(relation.id)) return known
    const target = targetOf(relation, trail)
    const premises = relation.premises.flatMap(({ claim }) => boxes.get(claim) ?? [])
    if (!target) return undefined
    const drawn = drawRoute(relation, premises, target)
    routes.set(relation.id, drawn)
    return drawn
  }
  const targetOf = (relation: Relation, trail: ReadonlySet<RelationId>): Box | undefined => {
    if (relation.target.claim !== undefined) return boxes.get(relation.target.claim)
    const meant = map.relations.get(relation.target.relation)
    const hub = meant && route(meant, new Set([...trail, relation.id]))?.hub
    return hub && { x: hub.x - hubRadius, y: hub.y - hubRadius, width: 2 * hubRadius, height: 2 * hubRadius }
  }
  for (const relation of map.relations.values()) route(relation, new Set())
  return routes
}

export const hubRadius = 6

function drawRoute(relation: Relation, premises: readonly Box[], target: Box): Route {
  const meaning = relationMeaning(relation)
  const joint = premises.length > 1
  const junction = joint ? gatheringPoint(premises, target) : null
  const from: Box = junction ? { ...junction, width: 0, height: 0 } : (premises[0] ?? premiseless(target))
  const trunk = pairKinds.some((kind) => kind === meaning) && farBeside(from, target) ? curveUnder(from, target) : curveBetween(from, target)
  const stems = junction ? premises.map((box) => curveBetween(box, { ...junction, width: 0, height: 0 })) : []
  const hub = junction ?? pointOn(trunk, 0.5)
  const [, , before, end] = trunk
  return { relation: relation.id, meaning, stems, junction, trunk, hub, angle: Math.atan2(end.y - before.y, end.x - before.x) }
}

/** Between the premises and what they bear on, nearer to the premises, so that the bracket reads as theirs. */
function gatheringPoint(premises: readonly Box[], target: Box): Point {
  const middles = premises.map(centre)
  const middle = { x: middles.reduce((sum, point) => sum + point.x, 0) / middles.length, y: middles.reduce((sum, point) => sum + point.y, 0) / middles.length }
  const goal = centre(target)
  const top = Math.min(...premises.map((box) => box.y))
  const bottom = Math.max(...premises.map((box) => box.y + box.height))
  if (target.y + target.height + 40 <= top) return { x: middle.x + (goal.x - middle.x) * 0.15, y: Math.max(top - 30, (top + target.y + target.height) / 2) }
  if (bottom + 40 <= target.y) return { x: middle.x + (goal.x - middle.x) * 0.15, y: Math.min(bottom + 30, (bottom + target.y) / 2) }
  return { x: (middle.x + goal.x) / 2, y: (middle.y + goal.y) / 2 }
}

/** A relation with no premise (Carneades allows it) starts from a point of its own below what it bears on. */
function premiseless(target: Box): Box {
  const { x } = centre(target)
  return { x: x + 36, y: target.y + target.height + 44, width: 0, height: 0 }
}

/** Leaves and enters by the sides that face one another: above and below where there is room, else left and right. */
function curveBetween(from: Box, to: Box): Curve {
  const [a, b] = [centre(from), centre(to)]
  const above = to.y + to.height <= from.y
  const below = from.y + from.height <= to.y
  if (above || below) {
    const start = { x: a.x, y: above ? from.y : from.y + from.height }
    const end = { x: b.x + clamp((a.x - b.x) * 0.12, to.width * 0.36), y: above ? to.y + to.height : to.y }
    const bend = Math.max(14, Math.abs(end.y - start.y) * 0.45) * (above ? -1 : 1)
    return [start, { x: start.x, y: start.y + bend }, { x: end.x, y: end.y - bend }, end]
  }
  const rightwards = b.x >= a.x
  const start = { x: rightwards ? from.x + from.width : from.x, y: a.y }
  const end = { x: rightwards ? to.x : to.x + to.width, y: b.y }
  const bend = Math.max(14, Math.abs(end.x - start.x) * 0.45) * (rightwards ? 1 : -1)
  return [start, { x: start.x + bend, y: start.y }, { x: end.x - bend, y: end.y }, end]
}

/** Side by side with room for a card between them. */
function farBeside(from: Box, to: Box): boolean {
  const between = Math.max(from.x, to.x) - Math.min(from.x + from.width, to.x + to.width)
  return from.y < to.y + to.height && to.y < from.y + from.height && between > cardWidth / 2
}

/** From foot to foot, so that the line does not vanish behind the cards between. */
function curveUnder(from: Box, to: Box): Curve {
  const [a, b] = [centre(from), centre(to)]
  const start = { x: a.x + (b.x > a.x ? from.width : -from.width) * 0.3, y: from.y + from.height }
  const end = { x: b.x + (b.x > a.x ? -to.width : to.width) * 0.3, y: to.y + to.height }
  const depth = Math.max(start.y, end.y) + Math.min(90, 26 + Math.abs(b.x - a.x) * 0.05)
  return [start, { x: start.x, y: depth }, { x: end.x, y: depth }, end]
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}

/** De Casteljau at t in [0, 1]. */
export function pointOn([p0, p1, p2, p3]: Curve, t: number): Point {
  const u = 1 - t
  const weigh = (k: 'x' | 'y') => u * u * u * p0[k] + 3 * u * u * t * p1[k] + 3 * u * t * t * p2[k] + t * t * t * p3[k]
  return { x: weigh('x'), y: weigh('y') }
}
