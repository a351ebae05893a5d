import { centre, type Box } from './box.ts'
import type { BoxIndex } from './box-index.ts'
import type { Curve } from './curve.ts'
import { straight, type RoundTrip } from './way-round.ts'

/** Cards closer together than this, one behind the other, are a stack. */
const close = 26
const deepest = 12

/**
 * Leads a line past the cards of a stack that stand between its card and what it bears on: out at the side, and along all of
 * them, each line a little further out than that of the card before it. Undefined where nothing stands before the card.
 */
export function pastStack(from: Box, direct: Curve, cards: BoxIndex): RoundTrip | undefined {
  const end = direct[3]
  const forwards = end.x >= centre(from).x ? 1 : -1
  let [front, count] = [from, 0]
  for (; count < deepest; count++) {
    const next = before(front, forwards, cards)
    if (!next) break
    front = next
  }
  const head = forwards > 0 ? front.x + front.width + close / 2 : front.x - close / 2
  if (count === 0 || (end.x - head) * forwards < 0) return undefined
  const start = { x: centre(from).x, y: from.y }
  const y = from.y - 6 - 4 * Math.min(count, 4)
  const corner = { x: start.x + 10 * forwards, y }
  const bend = (end.x - head) / 2
  return {
    lead: [[start, { x: start.x, y }, { x: start.x, y }, corner], straight(corner, { x: head, y })],
    trunk: [{ x: head, y }, { x: head + bend, y }, { x: end.x - bend, y: end.y }, end],
  }
}

function before(box: Box, forwards: number, cards: BoxIndex): Box | undefined {
  const strip = { x: forwards > 0 ? box.x + box.width + 1 : box.x - close, y: box.y, width: close - 1, height: box.height }
  return cards.near(strip).find((other) => Math.abs(other.y - box.y) < 2 && Math.abs(other.height - box.height) < 2)
}
