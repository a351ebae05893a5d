import type { ArgumentMap } from '../argument/argument-map.ts'
import { pairKinds, type Relation } from '../argument/relation.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { boundsOf, centre, type Box, type Point } from './box.ts'
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
  /** By which ways the line comes to where the trunk begins, from the premise or the junction; empty where nothing is in between. */
  lead: readonly Curve[]
  /** To what is meant: the whole line from the premise or the junction, or the last stretch of it. */
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
  const trunk = pairKinds.some((kind) => kind === meaning) ? pairCurve(from, target) : curveBetween(from, target)
  const stems = junction ? premises.map((box) => curveBetween(box, { ...junction, width: 0, height: 0 })) : []
  const hub = junction ?? pointOn(trunk, 0.5)
  const [, , before, end] = trunk
  return { relation: relation.id, meaning, stems, junction, lead: [], trunk, hub, angle: Math.atan2(end.y - before.y, end.x - before.x) }
}

/** Between the premises and what they bear on, near to the premises, so that the bracket reads as theirs. */
function gatheringPoint(premises: readonly Box[], target: Box): Point {
  const around = boundsOf(premises)
  const [middle, goal] = [centre(around), centre(target)]
  const beside = { x: middle.x + (goal.x - middle.x) * 0.15, y: middle.y + (goal.y - middle.y) * 0.15 }
  const within = (y: number) => Math.min(around.y + around.height, Math.max(around.y, y))
  if (target.x + target.width + 20 <= around.x) return { x: Math.max(around.x - 32, (around.x + target.x + target.width) / 2), y: within(beside.y) }
  if (around.x + around.width + 20 <= target.x) return { x: Math.min(around.x + around.width + 32, (around.x + around.width + target.x) / 2), y: within(beside.y) }
  if (inColumn(around, target) && apart(around, target) > roomBetween) return { x: Math.min(around.x, target.x) - 40, y: (middle.y + goal.y) / 2 }
  if (target.y + target.height + 20 <= around.y) return { x: beside.x, y: Math.max(around.y - 30, (around.y + target.y + target.height) / 2) }
  if (around.y + around.height + 20 <= target.y) return { x: beside.x, y: Math.min(around.y + around.height + 30, (around.y + around.height + target.y) / 2) }
  // Among its premises: gathered close by, on the side where more of them are, not behind the cards between.
  const side = premises.reduce((sum, box) => sum + centre(box).x - goal.x, 0) > 0 ? target.x + target.width + 56 : target.x - 56
  return { x: side, y: goal.y }
}

/** A relation with no premise (Carneades allows it) starts from a point of its own below what it bears on. */
function premiseless(target: Box): Box {
  const { x } = centre(target)
  return { x: x + 36, y: target.y + target.height + 44, width: 0, height: 0 }
}

/** Leaves and enters by the sides that face one another: left and right where there is room, else above and below. */
function curveBetween(from: Box, to: Box): Curve {
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
function pairCurve(from: Box, to: Box): Curve {
  if (inColumn(from, to)) return curveAround(from, to)
  const apart = Math.max(from.x, to.x) - Math.min(from.x + from.width, to.x + to.width)
  return apart > roomForCard ? curveOver(from, to) : curveBetween(from, to)
}

const roomForCard = 300
/** Further apart than this in one column, other cards stand between. */
const roomBetween = 120

function apart(one: Box, other: Box): number {
  return Math.max(one.y, other.y) - Math.min(one.y + one.height, other.y + other.height)
}

/** From top to top, over what lies between. */
function curveOver(from: Box, to: Box): Curve {
  const [start, end] = [
    { x: centre(from).x, y: from.y },
    { x: centre(to).x, y: to.y },
  ]
  const out = Math.min(start.y, end.y) - Math.min(160, 50 + Math.abs(end.x - start.x) * 0.06)
  return [start, { x: start.x, y: out }, { x: end.x, y: out }, end]
}

/** One above the other in a column. */
function inColumn(from: Box, to: Box): boolean {
  return from.x < to.x + to.width && to.x < from.x + from.width
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

/** The line of a relation from its premise or junction to what is meant. */
export function lineOf({ lead, trunk }: Pick<Route, 'lead' | 'trunk'>): readonly Curve[] {
  return [...lead, trunk]
}

/** De Casteljau at t in [0, 1]. */
export function pointOn([p0, p1, p2, p3]: Curve, t: number): Point {
  const u = 1 - t
  const weigh = (k: 'x' | 'y') => u * u * u * p0[k] + 3 * u * u * t * p1[k] + 3 * u * t * t * p2[k] + t * t * t * p3[k]
  return { x: weigh('x'), y: weigh('y') }
}
