import { centre } from '../../../../lib/domain/layout/box.ts'
import type { OverviewColours } from './overview-colours.ts'
import type { OverviewPicture, OverviewView } from './overview-picture.ts'

/** From where a card lay to where it lies, under a comparison or a suggestion. */
export function paintMoves(context: CanvasRenderingContext2D, { changes, scene }: OverviewPicture, colours: OverviewColours, { zoom }: OverviewView): void {
  context.strokeStyle = colours.changes.moved
  context.lineWidth = 1.2 / zoom
  context.setLineDash([3 / zoom, 3 / zoom])
  context.beginPath()
  for (const [id, { was }] of changes) {
    const box = scene.boxes.get(id)
    if (!was?.place || !box) continue
    const [from, to] = [centre({ ...box, ...was.place }), centre(box)]
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
  }
  context.stroke()
  context.setLineDash([])
}
