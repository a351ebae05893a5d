import type { RelationMeaning } from '../../../../lib/domain/layout/relation-meaning.ts'
import type { Route } from '../../../../lib/domain/layout/route-relations.ts'
import { curvesOf, lineBox, linePoints } from './line-points.ts'
import type { OverviewColours } from './overview-colours.ts'
import type { OverviewPicture, OverviewView } from './overview-picture.ts'

const dashed: ReadonlySet<RelationMeaning> = new Set(['undercuts', 'backs', 'rephrases'])
/** Nearer than this, lines bend and end in their heads. */
const bends = 0.09
const heads = 0.2

/** In one stroke a manner of line: thousands of single strokes would take longer than a frame has. */
interface Bunch {
  colour: string
  alpha: number
  dash: readonly number[]
  /** Pixels of the screen. */
  width: number
  routes: Route[]
}

/** Paints the lines of a part of the map; `context` is set to canvas pixels. Those that are followed come last, over the others. */
export function paintLines(context: CanvasRenderingContext2D, { scene, changes, selected, faded, emphasis, stands }: OverviewPicture, colours: OverviewColours, { zoom }: OverviewView, ids: readonly string[], plain: boolean): void {
  const bunches = new Map<string, Bunch>()
  // Where thousands cross they are drawn fainter, or they would hide what they join.
  const quiet = Math.max(0.3, Math.min(zoom < bends ? 0.6 : 0.85, 900 / Math.max(1, ids.length)))
  for (const id of ids) {
    const route = scene.routes.get(id)
    if (!route) continue
    const around = lineBox(route)
    if (Math.max(around.width, around.height) * zoom < 1.5) continue
    const change = changes.get(id)?.change
    const chosen = selected.has(id)
    const followed = chosen || emphasis?.lines.has(id) === true
    const back = faded.has(id) || (emphasis !== null && !followed)
    const idle = stands.idle.has(id)
    const key = `${followed ? 1 : 0}${chosen ? 'c' : ''}${back ? 'b' : ''}${idle ? 'i' : ''}${change ?? ''}${route.meaning}`
    let bunch = bunches.get(key)
    if (!bunch) {
      const colour = change === 'removed' ? colours.faint : colours.relations[route.meaning]
      const alpha = (back ? 0.22 : followed ? 1 : change ? 0.95 : quiet) * (idle ? 0.5 : 1)
      const dash = change === 'removed' ? [2, 3] : dashed.has(route.meaning) && zoom >= bends && !plain ? [6 * zoom + 1, 4 * zoom + 1] : []
      bunches.set(key, (bunch = { colour: change && change !== 'removed' ? colours.changes[change] : colour, alpha, dash, width: chosen ? 2.6 : followed || change ? 1.9 : 1, routes: [] }))
    }
    bunch.routes.push(route)
  }
  for (const [, bunch] of [...bunches].sort(([a], [b]) => (a < b ? -1 : 1))) paintBunch(context, bunch, zoom, plain)
  context.globalAlpha = 1
  context.setLineDash([])
}

function paintBunch(context: CanvasRenderingContext2D, { colour, alpha, dash, width, routes }: Bunch, zoom: number, plain: boolean): void {
  context.strokeStyle = context.fillStyle = colour
  context.globalAlpha = alpha
  context.lineWidth = width / zoom
  context.setLineDash(dash.map((length) => length / zoom))
  const straight = zoom < bends || plain
  context.beginPath()
  for (const route of routes) {
    if (straight)
      for (const [from, , , to] of curvesOf(route)) {
        context.moveTo(from.x, from.y)
        context.lineTo(to.x, to.y)
      }
    else
      for (const run of linePoints(route)) {
        context.moveTo(run[0]!, run[1]!)
        for (let at = 2; at < run.length; at += 2) context.lineTo(run[at]!, run[at + 1]!)
      }
  }
  context.stroke()
  if (zoom >= heads && !plain) paintHeads(context, routes)
}

/** What a line ends in, with the hue, says what it means (9-interface): a point, a bar, a ring. */
function paintHeads(context: CanvasRenderingContext2D, routes: readonly Route[]): void {
  context.setLineDash([])
  const filled = routes.filter(({ meaning }) => meaning === 'supports')
  context.beginPath()
  for (const { trunk, angle } of filled) {
    const { x, y } = trunk[3]
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    context.moveTo(x, y)
    context.lineTo(x - 12 * cos + 6 * sin, y - 12 * sin - 6 * cos)
    context.lineTo(x - 12 * cos - 6 * sin, y - 12 * sin + 6 * cos)
    context.closePath()
  }
  if (filled.length > 0) context.fill()
  context.beginPath()
  for (const { trunk, angle, meaning } of routes) {
    const { x, y } = trunk[3]
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    if (meaning === 'attacks') {
      context.moveTo(x - 3 * cos + 9 * sin, y - 3 * sin - 9 * cos)
      context.lineTo(x - 3 * cos - 9 * sin, y - 3 * sin + 9 * cos)
    } else if (meaning === 'undercuts' || meaning === 'backs') {
      context.moveTo(x + 6 * cos + 6, y + 6 * sin)
      context.arc(x + 6 * cos, y + 6 * sin, 6, 0, 2 * Math.PI)
    } else if (meaning === 'answers') {
      context.moveTo(x - 9 * cos + 6 * sin, y - 9 * sin - 6 * cos)
      context.lineTo(x, y)
      context.lineTo(x - 9 * cos - 6 * sin, y - 9 * sin + 6 * cos)
    }
  }
  context.stroke()
}
