import { bracket } from '../../layout/bracket.ts'
import type { RelationMeaning } from '../../layout/relation-meaning.ts'
import { lineOf, pointOn, type Curve, type Route } from '../../layout/route-relations.ts'
import type { SceneColours } from '../../layout/scene-colours.ts'
import { px, type PathShape, type Shape } from './shape.ts'

const dashes: Partial<Record<RelationMeaning, readonly [number, number]>> = { undercuts: [6, 4], backs: [6, 4], rephrases: [1.5, 4] }
const thin = new Set<RelationMeaning>(['answers', 'specialises', 'rephrases'])
const doubled = new Set<RelationMeaning>(['equals', 'contradictory', 'contrary'])
/** These end on the line they are about, short of it by the ring. */
const ringed = new Set<RelationMeaning>(['undercuts', 'backs'])

/** A relation: line, end and, for joint premises, the bracket that gathers them. */
export function drawRoute(route: Route, colours: SceneColours): Shape[] {
  const colour = colours.relations[route.meaning]
  const line = { kind: 'path', stroke: colour, strokeWidth: thin.has(route.meaning) ? 1.2 : 1.8, round: true } as const
  const trunk = linePath(lineOf(route))
  const dash = dashes[route.meaning]
  return [
    ...route.stems.map((stem) => ({ ...line, d: linePath([stem]) })),
    ...(doubled.has(route.meaning)
      ? [{ ...line, d: trunk, strokeWidth: 5 }, { ...line, d: trunk, strokeWidth: 2.2, stroke: colours.paper }]
      : [{ ...line, d: trunk, ...(dash && { dash }) }]),
    ...(route.junction ? [{ ...line, d: `M${bracket(route).map(({ x, y }) => `${px(x)} ${px(y)}`).join('L')}`, strokeWidth: 2.4 }] : []),
    ...end(route, colour, colours.paper),
  ]
}

function linePath(curves: readonly Curve[]): string {
  const [{ x, y }] = curves[0]!
  return `M${px(x)} ${px(y)}${curves.map(([, b, c, d]) => `C${px(b.x)} ${px(b.y)} ${px(c.x)} ${px(c.y)} ${px(d.x)} ${px(d.y)}`).join('')}`
}

function end(route: Route, colour: string, paper: string): Shape[] {
  const tip = route.trunk[3]
  const turn = (x: number, y: number) => {
    const [cos, sin] = [Math.cos(route.angle), Math.sin(route.angle)]
    return `${px(tip.x + x * cos - y * sin)} ${px(tip.y + x * sin + y * cos)}`
  }
  const path = (d: string, ink: Omit<PathShape, 'kind' | 'd'>): Shape[] => [{ kind: 'path', d, ...ink }]
  if (ringed.has(route.meaning)) return [{ kind: 'circle', cx: tip.x, cy: tip.y, r: 5, fill: paper, stroke: colour, strokeWidth: 2 }]
  switch (route.meaning) {
    case 'supports':
      return path(`M${turn(0, 0)}L${turn(-10, -5)}L${turn(-10, 5)}Z`, { fill: colour })
    case 'attacks':
      return path(`M${turn(-1.5, -8)}L${turn(-1.5, 8)}`, { stroke: colour, strokeWidth: 3.4, round: true })
    case 'answers':
      return path(`M${turn(-8, -5)}L${turn(0, 0)}L${turn(-8, 5)}`, { stroke: colour, strokeWidth: 1.4, round: true })
    case 'specialises':
      return path(`M${turn(0, 0)}L${turn(-10, -5.5)}L${turn(-10, 5.5)}Z`, { fill: paper, stroke: colour, strokeWidth: 1.3 })
    case 'contradictory':
    case 'contrary': {
      const middle = pointOn(route.trunk, 0.5)
      const slash = (x: number) => `M${px(middle.x + x - 5)} ${px(middle.y + 7)}L${px(middle.x + x + 5)} ${px(middle.y - 7)}`
      return path(route.meaning === 'contradictory' ? slash(-3) + slash(3) : slash(0), { stroke: colour, strokeWidth: 2, round: true })
    }
    default:
      return []
  }
}
