import { nameItem } from '../../argument/name-item.ts'
import { boundsOf, type Box } from '../../layout/box.ts'
import { keyedMarkWidth, type EvidenceMark } from '../../layout/card-face.ts'
import type { MapScene } from '../../layout/map-scene.ts'
import { hubMarkOffset } from '../../layout/place-hub-marks.ts'
import { lineOf, type Route } from '../../layout/route-relations.ts'
import type { SceneColours } from '../../layout/scene-colours.ts'
import { drawCard } from './draw-card.ts'
import { drawMark } from './draw-mark.ts'
import { drawRoute } from './draw-route.ts'
import { readingOrder } from './reading-order.ts'
import type { Piece, Shape } from './shape.ts'

/** Arrows, rings and brackets reach this far beyond a line's own points. */
const reach = 14

/** The map itself, in canvas pixels: lines, then cards from the question down, then the marks on inferences. */
export function drawMapPieces(scene: MapScene, colours: SceneColours): Piece[] {
  const order = new Map(readingOrder(scene.map).flatMap((step, index) => ('claim' in step ? [[step.claim, index] as const] : [])))
  const cards = [...scene.cards].sort((a, b) => (order.get(a.claim.id) ?? Infinity) - (order.get(b.claim.id) ?? Infinity))
  return [
    ...scene.routes.map((route): Piece => ({ role: 'relation', id: route.relation, box: routeBox(route), shapes: drawRoute(route, colours), words: () => sentence(nameItem(scene.map, 'relation', route.relation)) })),
    ...cards.map((card): Piece => ({ role: 'claim', id: card.claim.id, box: grown(card.box, card.stands ? 9 : 2), shapes: drawCard(card, colours) })),
    ...[...scene.hubMarks].map(([relation, box]): Piece => ({ role: 'marks', id: relation, box: grown(box, 4), shapes: drawHubMarks(box, scene.relationMarks.get(relation) ?? [], scene.open.get(relation) ?? 0, colours) })),
  ]
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

function routeBox(route: Route): Box {
  const points = [...lineOf(route).flat(), ...route.stems.flat()].map((point) => ({ ...point, width: 0, height: 0 }))
  return grown(boundsOf(points), reach)
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

function drawHubMarks({ x, y, width, height }: Box, marks: readonly EvidenceMark[], open: number, colours: SceneColours): Shape[] {
  const drawn = marks.flatMap((mark, index) => {
    const offset = hubMarkOffset(index)
    return drawMark({ ...mark, named: false, width: keyedMarkWidth }, x + offset.x, y + offset.y, colours)
  })
  return [{ kind: 'rect', x: x - 2, y, width: width + 2, height, radius: 4, fill: colours.paper, opacity: 0.82 }, ...drawn, ...(open > 0 ? [drawOpen(open, x + hubMarkOffset(marks.length).x, y + hubMarkOffset(marks.length).y, colours)] : [])]
}

/** How many critical questions of a step are open. */
function drawOpen(count: number, x: number, y: number, colours: SceneColours): Shape {
  return { kind: 'text', face: 'sansStrong', size: 10.5, colour: colours.soft, lines: [{ x: x + 2, y: y + 12, words: `${count}?` }] }
}
