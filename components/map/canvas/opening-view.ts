import type { Viewport } from '@xyflow/react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { boundsOf, centre, type Box } from '../../../lib/domain/layout/box.ts'

/** Below this one does not read the cards. */
export const readable = 0.6
const margin = 40

/**
 * What one sees first: the whole map where it can be read whole, else its question and the answers to it, never so small
 * that they cannot be read. Without a question it begins at the first claim.
 */
export function openingView(map: ArgumentMap, boxes: ReadonlyMap<ClaimId, Box>, pane: { width: number; height: number }): Viewport {
  const first = boxes.get(map.question ?? '') ?? boxes.values().next().value
  if (!first) return { x: pane.width / 2, y: pane.height / 2, zoom: 1 }
  const whole = boundsOf(boxes.values())
  // A question alone leaves room below it for how a map begins.
  if (boxes.size === 1) return { ...viewOf(first, pane, 1), y: Math.min(pane.height * 0.14, pane.height / 2 - first.height) - first.y }
  if (zoomFor(whole, pane) >= readable) return viewOf(whole, pane)
  const answers = [...map.relations.values()]
    .filter((relation) => relation.kind === 'answers' && relation.target.claim === map.question)
    .flatMap((relation) => relation.premises.flatMap(({ claim }) => boxes.get(claim) ?? []))
  const asked = boundsOf([first, ...answers])
  if (zoomFor(asked, pane) >= readable) return viewOf(asked, pane)
  // The question itself is never out of sight, whatever its answers are spread over; where it stands at an edge of the map,
  // what there is of the map fills the window, not what there is beyond it.
  return within(viewOf(first, pane, readable), whole, pane)
}

/** The view, moved so far that it shows no more of the ground beyond the map than its margin. */
function within({ x, y, zoom }: Viewport, whole: Box, pane: { width: number; height: number }): Viewport {
  const along = (at: number, start: number, length: number, room: number) =>
    length * zoom + 2 * margin <= room ? at : Math.min(margin - start * zoom, Math.max(room - margin - (start + length) * zoom, at))
  return { x: along(x, whole.x, whole.width, pane.width), y: along(y, whole.y, whole.height, pane.height), zoom }
}

/** All of a map, in the middle, no larger than life. */
export function wholeView(boxes: Iterable<Box>, pane: { width: number; height: number }): Viewport {
  const whole = boundsOf(boxes)
  return whole.width === 0 ? { x: pane.width / 2, y: pane.height / 2, zoom: 1 } : viewOf(whole, pane)
}

/** At which all of it is in view, no larger than life. */
export function zoomFor({ width, height }: Box, pane: { width: number; height: number }): number {
  return Math.min(1, (pane.width - 2 * margin) / width, (pane.height - 2 * margin) / height)
}

function viewOf(box: Box, pane: { width: number; height: number }, zoom = zoomFor(box, pane)): Viewport {
  const { x, y } = centre(box)
  return { x: pane.width / 2 - x * zoom, y: pane.height / 2 - y * zoom, zoom }
}
