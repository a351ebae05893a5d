import type { RelationId } from '../ids.ts'
import type { Box } from './box.ts'
import { keyedMarkWidth, markHeight } from './card-face.ts'
import { pointOn, type Route } from './route-relations.ts'

/** More would not fit between two columns of cards. */
const perRow = 3
const cell = 400

/**
 * Where the marks on an inference stand (of the passages behind it, then of its open questions): in short rows beside its line, near its middle, clear of cards
 * and of one another wherever there is room. Within a box, marks go row by row, three to a row.
 */
export function placeHubMarks(routes: Iterable<Route>, marks: (relation: RelationId) => { readonly length: number }, cards: Iterable<Box>): Map<RelationId, Box> {
  const places = new Map<RelationId, Box>()
  let taken: ReturnType<typeof boxIndex> | null = null
  for (const route of routes) {
    const count = marks(route.relation).length
    if (count === 0) continue
    taken ??= boxIndex(cards)
    const size = hubMarksSize(count)
    const candidates = [...wishes(route, size)]
    const index = taken
    const place = candidates.find((box) => index.free(box)) ?? candidates[0]!
    taken.add(place)
    places.set(route.relation, place)
  }
  return places
}

/** The box that so many marks take. */
export function hubMarksSize(count: number): { width: number; height: number } {
  return { width: Math.min(count, perRow) * keyedMarkWidth - 4, height: Math.ceil(count / perRow) * markHeight }
}

/** Upper left corner of the mark with this number, from the corner of its box. */
export function hubMarkOffset(index: number): { x: number; y: number } {
  return { x: (index % perRow) * keyedMarkWidth, y: Math.floor(index / perRow) * markHeight }
}

/** Above and below the line and beside it, from the middle outwards. */
function* wishes({ trunk, junction }: Route, { width, height }: { width: number; height: number }): Generator<Box> {
  const along = junction ? [0.45, 0.6, 0.3, 0.75] : [0.5, 0.35, 0.65, 0.22, 0.8]
  for (const t of along) {
    const { x, y } = pointOn(trunk, t)
    yield { x: x - width / 2, y: y - height - 6, width, height }
    yield { x: x - width / 2, y: y + 6, width, height }
    yield { x: x + 9, y: y - height / 2, width, height }
    yield { x: x - width - 9, y: y - height / 2, width, height }
  }
}

/** Asks only what lies near: a map of a thousand claims is set anew at every step of a drag. */
function boxIndex(boxes: Iterable<Box>) {
  const cells = new Map<number, Box[]>()
  const keys = ({ x, y, width, height }: Box): number[] => {
    const found: number[] = []
    for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column++)
      for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row++) found.push(column * 4_000_037 + row)
    return found
  }
  const add = (box: Box): void => {
    for (const key of keys(box)) {
      const list = cells.get(key)
      if (list) list.push(box)
      else cells.set(key, [box])
    }
  }
  for (const box of boxes) add(box)
  return {
    add,
    free(box: Box): boolean {
      return keys(box).every((key) =>
        (cells.get(key) ?? []).every((other) => box.x >= other.x + other.width + 2 || other.x >= box.x + box.width + 2 || box.y >= other.y + other.height || other.y >= box.y + box.height),
      )
    },
  }
}
