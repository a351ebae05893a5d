import { bracket } from '../../layout/bracket.ts'
import type { RelationMeaning } from '../../layout/relation-meaning.ts'
import { pointOn, type Curve, type Route } from '../../layout/route-relations.ts'
import type { SceneColours } from '../../layout/scene-colours.ts'
import { px } from './svg-text.ts'

const dashes: Partial<Record<RelationMeaning, string>> = { undercuts: '6 4', backs: '6 4', rephrases: '1.5 4' }
const doubled = new Set<RelationMeaning>(['equals', 'contradictory', 'contrary'])
/** These end on the line they are about, short of it by the ring. */
const ringed = new Set<RelationMeaning>(['undercuts', 'backs'])

/** A relation as SVG: line, end and, for joint premises, the bracket that gathers them. */
export function drawRoute(route: Route, colours: SceneColours): string {
  const colour = colours.relations[route.meaning]
  const width = route.meaning === 'answers' || route.meaning === 'specialises' || route.meaning === 'rephrases' ? 1.2 : 1.8
  const dash = dashes[route.meaning] ? ` stroke-dasharray="${dashes[route.meaning]}"` : ''
  const stroke = (path: string, extra = dash, thick = width, paint = colour) => `<path d="${path}" fill="none" stroke="${paint}" stroke-width="${thick}" stroke-linecap="round"${extra}/>`
  const parts: string[] = []
  for (const stem of route.stems) parts.push(stroke(curvePath(stem), ''))
  const trunk = curvePath(route.trunk)
  if (doubled.has(route.meaning)) parts.push(stroke(trunk, '', 5), stroke(trunk, '', 2.2, colours.paper))
  else parts.push(stroke(trunk))
  if (route.junction) parts.push(bracketPath(route, colour))
  parts.push(end(route, colour, colours.paper))
  return `<g>${parts.join('')}</g>`
}

function curvePath([a, b, c, d]: Curve): string {
  return `M${px(a.x)} ${px(a.y)}C${px(b.x)} ${px(b.y)} ${px(c.x)} ${px(c.y)} ${px(d.x)} ${px(d.y)}`
}

function bracketPath(route: Route, colour: string): string {
  const points = bracket(route).map(({ x, y }) => `${px(x)} ${px(y)}`)
  return `<path d="M${points.join('L')}" fill="none" stroke="${colour}" stroke-width="2.4" stroke-linejoin="round" stroke-linecap="round"/>`
}

function end(route: Route, colour: string, paper: string): string {
  const tip = route.trunk[3]
  const turn = (x: number, y: number) => {
    const [cos, sin] = [Math.cos(route.angle), Math.sin(route.angle)]
    return `${px(tip.x + x * cos - y * sin)} ${px(tip.y + x * sin + y * cos)}`
  }
  if (ringed.has(route.meaning)) return `<circle cx="${px(tip.x)}" cy="${px(tip.y)}" r="5" fill="${paper}" stroke="${colour}" stroke-width="2"/>`
  const middle = pointOn(route.trunk, 0.5)
  switch (route.meaning) {
    case 'supports':
      return `<path d="M${turn(0, 0)}L${turn(-10, -5)}L${turn(-10, 5)}Z" fill="${colour}"/>`
    case 'attacks':
      return `<path d="M${turn(-1.5, -8)}L${turn(-1.5, 8)}" stroke="${colour}" stroke-width="3.4" stroke-linecap="round"/>`
    case 'answers':
      return `<path d="M${turn(-8, -5)}L${turn(0, 0)}L${turn(-8, 5)}" fill="none" stroke="${colour}" stroke-width="1.4" stroke-linecap="round"/>`
    case 'specialises':
      return `<path d="M${turn(0, 0)}L${turn(-10, -5.5)}L${turn(-10, 5.5)}Z" fill="${paper}" stroke="${colour}" stroke-width="1.3"/>`
    case 'contradictory':
    case 'contrary': {
      const slash = (x: number) => `M${px(middle.x + x - 5)} ${px(middle.y + 7)}L${px(middle.x + x + 5)} ${px(middle.y - 7)}`
      const both = route.meaning === 'contradictory' ? slash(-3) + slash(3) : slash(0)
      return `<path d="${both}" stroke="${colour}" stroke-width="2" stroke-linecap="round"/>`
    }
    default:
      return ''
  }
}
