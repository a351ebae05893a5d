import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Relation } from '../argument/relation.ts'
import { targetsFirst } from '../argument/targets-first.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { boundsOf, overlap, type Box, type Point } from './box.ts'
import { boxIndex, type BoxIndex } from './box-index.ts'
import type { Curve } from './curve.ts'
import { directionsOf } from './directions-of.ts'
import type { RelationMeaning } from './relation-meaning.ts'
import { traceRoute, turnedRoute } from './trace-route.ts'

export { pointOn, type Curve } from './curve.ts'

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

/** What a route was drawn from, to know whether it must be drawn anew. */
interface Drawn {
  relation: Relation
  down: boolean
  ends: readonly Box[]
  around: Box
}
const drawnFrom = new WeakMap<Route, Drawn>()
const boxesOf = new WeakMap<ReadonlyMap<RelationId, Route>, ReadonlyMap<ClaimId, Box>>()
/** So many that moved are gone through one by one. */
const few = 12

/**
 * Runs a line for every relation of a clean map whose ends have boxes, round the cards in its way. A relation on a relation
 * ends at the hub of its target; targets are routed first, and the reading rule has already cut cycles among them. `before`:
 * what this gave last; lines that nothing touches stay the same objects.
 */
export function routeRelations(map: ArgumentMap, boxes: ReadonlyMap<ClaimId, Box>, before?: ReadonlyMap<RelationId, Route>): Map<RelationId, Route> {
  const routes = new Map<RelationId, Route>()
  const direction = directionsOf(map)
  const cards = lazily(() => boxIndex(boxes.values()))
  const turned = lazily(() => boxIndex([...boxes.values()].map(turn)))
  const keeps = keeping(boxes, before)
  const draw = (relation: Relation, down: boolean, ends: readonly Box[]): Route => {
    const [premises, target] = [ends.slice(0, -1), ends.at(-1)!]
    const route = down ? turnedRoute(traceRoute(relation, premises.map(turn), turn(target), turned())) : traceRoute(relation, premises, target, cards())
    const points = [...route.lead, route.trunk].flat().map((point) => ({ ...point, width: 0, height: 0 }))
    drawnFrom.set(route, { relation, down, ends, around: boundsOf([...points, ...ends]) })
    return route
  }
  const targetOf = ({ target }: Relation): Box | undefined => {
    if (target.claim !== undefined) return boxes.get(target.claim)
    const hub = routes.get(target.relation)?.hub
    return hub && { x: hub.x - hubRadius, y: hub.y - hubRadius, width: 2 * hubRadius, height: 2 * hubRadius }
  }
  /** The boxes of its premises, then of what it bears on. */
  const endsOf = (relation: Relation): readonly Box[] | undefined => {
    const target = targetOf(relation)
    return target && [...relation.premises.flatMap(({ claim }) => boxes.get(claim) ?? []), target]
  }
  for (const relation of targetsFirst(map.relations.values())) {
    const host = relation.premises[0]?.claim ?? relation.target.claim
    const down = host !== undefined && direction(host) === 'down'
    const kept = keeps(relation, down, endsOf)
    const ends = kept ? undefined : endsOf(relation)
    if (kept) routes.set(relation.id, kept)
    else if (ends) routes.set(relation.id, draw(relation, down, ends))
  }
  boxesOf.set(routes, boxes)
  return routes
}

const hubRadius = 6

/** Tells of each relation whether its route of before still holds: its ends are where they were, and no card moved near it. */
function keeping(boxes: ReadonlyMap<ClaimId, Box>, before: ReadonlyMap<RelationId, Route> | undefined) {
  const old = before && boxesOf.get(before)
  const moved = old && movedBoxes(old, boxes)
  if (!before || !moved) return () => undefined
  const index = moved.length > few ? boxIndex(moved) : undefined
  const isClear = (around: Box) => (index ? index.isFree(around, margin) : moved.every((box) => !overlap(box, around, margin)))
  return (relation: Relation, down: boolean, endsOf: (relation: Relation) => readonly Box[] | undefined): Route | undefined => {
    const route = before.get(relation.id)
    const drawn = route && drawnFrom.get(route)
    if (drawn?.relation !== relation || drawn.down !== down || !isClear(drawn.around)) return undefined
    // All its ends are cards, and where nothing moved they did not move either.
    if (relation.target.claim !== undefined && drawn.ends.length === relation.premises.length + 1) return route
    const ends = endsOf(relation)
    return ends?.length === drawn.ends.length && drawn.ends.every((box, index) => sameBox(box, ends[index]!)) ? route : undefined
  }
}

/** A line may pass as far from the straight way as this to go round a card. */
const margin = 40

/** Where cards were and are that are not where they were; undefined where most have moved. */
function movedBoxes(old: ReadonlyMap<ClaimId, Box>, boxes: ReadonlyMap<ClaimId, Box>): Box[] | undefined {
  const moved: Box[] = []
  for (const [id, box] of boxes) {
    const was = old.get(id)
    if (was === box || (was && sameBox(was, box))) continue
    moved.push(box, ...(was ? [was] : []))
    if (moved.length > boxes.size) return undefined
  }
  for (const [id, box] of old) if (!boxes.has(id)) moved.push(box)
  return moved
}

function sameBox(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
}

function turn({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width }
}

function lazily(make: () => BoxIndex): () => BoxIndex {
  let made: BoxIndex | undefined
  return () => (made ??= make())
}

/** The line of a relation from its premise or junction to what is meant. */
export function lineOf({ lead, trunk }: Pick<Route, 'lead' | 'trunk'>): readonly Curve[] {
  return [...lead, trunk]
}
