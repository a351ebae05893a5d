import { pairKinds, type Relation } from '../argument/relation.ts'
import { centre, type Box, type Point } from './box.ts'
import type { BoxIndex } from './box-index.ts'
import { pointOn, turnedCurve, type Curve } from './curve.ts'
import { curveBetween, pairCurve } from './curve-between.ts'
import { gatheringPoint } from './gathering-point.ts'
import { pastStack } from './past-stack.ts'
import { relationMeaning } from './relation-meaning.ts'
import type { Route } from './route-relations.ts'
import { wayRound } from './way-round.ts'

/** Where a relation runs where arguments run sideways; `cards` are all that its line should not run behind. */
export function traceRoute(relation: Relation, premises: readonly Box[], target: Box, cards: BoxIndex): Route {
  const meaning = relationMeaning(relation)
  const junction = premises.length > 1 ? gatheringPoint(premises, target) : null
  const from: Box = junction ? { ...junction, width: 0, height: 0 } : (premises[0] ?? premiseless(target))
  const pair = pairKinds.some((kind) => kind === meaning)
  const direct = pair ? pairCurve(from, target) : curveBetween(from, target)
  const isOwn = (box: Box) => sameCorner(box, from) || sameCorner(box, target) || premises.some((premise) => sameCorner(box, premise))
  const trip = pastStack(from, direct, cards) ?? wayRound(direct, cards, isOwn)
  const trunk = trip?.trunk ?? direct
  const stems = junction ? premises.map((box) => curveBetween(box, { ...junction, width: 0, height: 0 })) : []
  return { relation: relation.id, meaning, stems, junction, lead: trip?.lead ?? [], trunk, hub: junction ?? pointOn(trunk, 0.5), angle: angleOf(trunk) }
}

/** A route with rows and columns changed over. */
export function turnedRoute(route: Route): Route {
  const turn = ({ x, y }: Point) => ({ x: y, y: x })
  const trunk = turnedCurve(route.trunk)
  return { ...route, stems: route.stems.map(turnedCurve), junction: route.junction && turn(route.junction), lead: route.lead.map(turnedCurve), trunk, hub: turn(route.hub), angle: angleOf(trunk) }
}

function angleOf([, , before, end]: Curve): number {
  return Math.atan2(end.y - before.y, end.x - before.x)
}

/** No two cards lie at the same place. */
function sameCorner(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y
}

/** A relation with no premise (Carneades allows it) starts from a point of its own below what it bears on. */
function premiseless(target: Box): Box {
  const { x } = centre(target)
  return { x: x + 36, y: target.y + target.height + 44, width: 0, height: 0 }
}
