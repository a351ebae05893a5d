import type { Viewport } from '@xyflow/react'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { centre, overlap, type Box } from '../../../lib/domain/layout/box.ts'
import { relationMeaning, type RelationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import type { Emphasis } from './emphasis.ts'
import type { Size } from './way-into-view.ts'

/** A claim beyond the edge of the window, and where its line leaves it, in pixels of the window. */
export interface EndOutOfSight {
  claim: ClaimId
  meaning: RelationMeaning
  /** The middle of its words. */
  x: number
  y: number
  /** Where it lies from there, in radians (0 = to the right, clockwise). */
  angle: number
}

/** The words' room, and what the bars at the edges of the canvas take. */
const room = { width: 214, height: 24 }
const edge = { left: 118, right: 118, top: 20, bottom: 72 }
const most = 10
/** No side of the window takes all the room. */
const mostAside = 4

/** What is at the ends of the followed lines and cannot be seen; nearest first, and never one over the other. */
export function endsOutOfSight(relations: ReadonlyMap<string, Relation>, boxes: ReadonlyMap<ClaimId, Box>, { from, lines, ends }: Emphasis, { x, y, zoom }: Viewport, pane: Size): EndOutOfSight[] {
  const own = boxes.get(from)
  if (!own) return []
  const onScreen = (box: Box): Box => ({ x: box.x * zoom + x, y: box.y * zoom + y, width: box.width * zoom, height: box.height * zoom })
  const window = { x: 0, y: 0, ...pane }
  // A line that begins out of sight does not leave the window anywhere.
  if (!overlap(onScreen(own), window)) return []
  const start = centre(onScreen(own))
  const meanings = new Map<string, RelationMeaning>()
  for (const id of lines) {
    const relation = relations.get(id)
    if (!relation) continue
    for (const claim of [...relation.premises.map((premise) => premise.claim), ...(relation.target.claim === undefined ? [] : [relation.target.claim])]) if (!meanings.has(claim)) meanings.set(claim, relationMeaning(relation))
  }
  const away = [...ends].flatMap((claim) => {
    const box = boxes.get(claim)
    const to = box && centre(onScreen(box))
    return box && to && meanings.has(claim) && !overlap(onScreen(box), window, -12) ? [{ claim, to, meaning: meanings.get(claim)!, distance: Math.hypot(to.x - start.x, to.y - start.y) }] : []
  })
  away.sort((a, b) => a.distance - b.distance)
  const placed: EndOutOfSight[] = []
  for (const { claim, to, meaning } of away) {
    if (placed.length === most) break
    const at = leaves(start, to, pane)
    const angle = Math.atan2(to.y - start.y, to.x - start.x)
    const side = sideOf(at, pane)
    if (placed.filter((other) => sideOf(other, pane) === side).length === mostAside) continue
    const free = shifts(at, pane).find((place) => placed.every((other) => !overlap(around(place), around(other), 3)))
    if (free) placed.push({ claim, meaning, angle, ...free })
  }
  return placed
}

function sideOf({ x, y }: { x: number; y: number }, pane: Size): string {
  if (x <= edge.left + 1) return 'left'
  if (x >= pane.width - edge.right - 1) return 'right'
  return y < pane.height / 2 ? 'top' : 'bottom'
}

function around({ x, y }: { x: number; y: number }): Box {
  return { x: x - room.width / 2, y: y - room.height / 2, ...room }
}

/** Where the way from one point to another leaves the window, drawn in by the room that words take. */
function leaves(from: { x: number; y: number }, to: { x: number; y: number }, pane: Size): { x: number; y: number } {
  const within = { x: Math.min(pane.width - edge.right, Math.max(edge.left, from.x)), y: Math.min(pane.height - edge.bottom, Math.max(edge.top, from.y)) }
  const part = (start: number, end: number, low: number, high: number) => (end > high ? (high - start) / (end - start) : end < low ? (low - start) / (end - start) : 1)
  const t = Math.max(0, Math.min(part(within.x, to.x, edge.left, pane.width - edge.right), part(within.y, to.y, edge.top, pane.height - edge.bottom)))
  return { x: within.x + (to.x - within.x) * t, y: within.y + (to.y - within.y) * t }
}

/** There, else further along the edge of the window, either way. */
function shifts({ x, y }: { x: number; y: number }, pane: Size): { x: number; y: number }[] {
  const aside = x <= edge.left + 1 || x >= pane.width - edge.right - 1
  return [0, 1, -1, 2, -2, 3, -3].map((step) => (aside ? { x, y: y + step * (room.height + 4) } : { x: x + step * (room.width + 4), y })).filter((place) => place.y >= edge.top && place.y <= pane.height - edge.bottom && place.x >= edge.left && place.x <= pane.width - edge.right)
}
