import type { Box, Point } from './box.ts'
import type { BoxIndex } from './box-index.ts'
import { pointOn, type Curve } from './curve.ts'

/** How far beside a card a line passes it, and how far before and behind it keeps that course. */
const beside = 9
const along = 18
/** A line that must go further out of its way than this runs behind the card after all. */
const furthest = 900
const mostDetours = 8

export interface RoundTrip {
  lead: Curve[]
  trunk: Curve
}

/**
 * Leads a line that runs sideways round the cards in its way: through the nearest gap above or below each, level while it
 * passes. `isOwn`: the cards at its ends. Undefined where nothing is in the way, or there is no way round.
 */
export function wayRound(line: Curve, cards: BoxIndex, isOwn: (box: Box) => boolean): RoundTrip | undefined {
  const [start, , , end] = line
  const forwards = end.x >= start.x ? 1 : -1
  const lead: Curve[] = []
  let trunk = line
  for (let detour = 0; detour < mostDetours; detour++) {
    const hit = firstHit(trunk, cards, isOwn)
    if (!hit) return lead.length === 0 ? undefined : { lead, trunk }
    const [enter, leave] = forwards > 0 ? [hit.card.x - along, hit.card.x + hit.card.width + along] : [hit.card.x + hit.card.width + along, hit.card.x - along]
    const from = trunk[0]
    // Past the end, or before the start: the card stands beside one of the line's own.
    if ((enter - from.x) * forwards < 0 || (end.x - leave) * forwards < 0) return undefined
    const y = gapNear(hit.card, hit.at.y, cards)
    if (y === undefined) return undefined
    lead.push(easing(from, { x: enter, y }), straight({ x: enter, y }, { x: leave, y }))
    trunk = easing({ x: leave, y }, end)
  }
  return undefined
}

/** Where a curve first runs behind a card. */
function firstHit(curve: Curve, cards: BoxIndex, isOwn: (box: Box) => boolean): { card: Box; at: Point } | undefined {
  const [a, , , d] = curve
  const steps = Math.min(60, Math.max(6, Math.ceil(Math.hypot(d.x - a.x, d.y - a.y) / 40)))
  for (let step = 1; step < steps; step++) {
    const at = pointOn(curve, step / steps)
    const card = cards.at(at, isOwn)
    if (card) return { card, at }
  }
  return undefined
}

/** The height nearest to a line's at which it passes a card and whatever else stands in that column. */
function gapNear(card: Box, height: number, cards: BoxIndex): number | undefined {
  const clear = (y: number) => cards.near({ x: card.x - along, y: y - beside + 2, width: card.width + 2 * along, height: 2 * beside - 4 })
  const search = (sign: 1 | -1): number | undefined => {
    let y = sign > 0 ? card.y + card.height + beside : card.y - beside
    while (Math.abs(y - height) < furthest) {
      const others = clear(y)
      if (others.length === 0) return y
      y = sign > 0 ? Math.max(...others.map((box) => box.y + box.height)) + beside : Math.min(...others.map((box) => box.y)) - beside
    }
    return undefined
  }
  const [above, below] = [search(-1), search(1)]
  if (above === undefined || below === undefined) return above ?? below
  return Math.abs(above - height) <= Math.abs(below - height) ? above : below
}

function easing(from: Point, to: Point): Curve {
  const bend = (to.x - from.x) / 2
  return [from, { x: from.x + bend, y: from.y }, { x: to.x - bend, y: to.y }, to]
}

export function straight(from: Point, to: Point): Curve {
  const third = { x: (to.x - from.x) / 3, y: (to.y - from.y) / 3 }
  return [from, { x: from.x + third.x, y: from.y + third.y }, { x: to.x - third.x, y: to.y - third.y }, to]
}
