import type { Box, Point } from '../../../../lib/domain/layout/box.ts'
import type { Route } from '../../../../lib/domain/layout/route-relations.ts'
import { lineBox, linePoints } from './line-points.ts'

const cell = 600
/** A line over more cells than this is asked for every time: a few long ones are cheaper there than in thousands of cells. */
const farReaching = 64

interface Placed {
  box: Box
  /** What the box was made from. */
  from: object
  keys: readonly number[] | null
}

/** Where the things of a map lie, so that one asks only what is near. Follows the scene, and touches only what moved. */
export class SceneIndex {
  private readonly cards = new Grid()
  private readonly lines = new Grid()

  follow({ boxes, routes }: { boxes: ReadonlyMap<string, Box>; routes: ReadonlyMap<string, Route> }): this {
    this.cards.follow(boxes, (box) => box)
    this.lines.follow(routes, lineBox)
    return this
  }

  /** Ids of the cards that touch this part of the canvas. */
  cardsIn(region: Box): string[] {
    return this.cards.touching(region)
  }

  /** Ids of the relations whose lines may. */
  linesIn(region: Box): string[] {
    return this.lines.touching(region)
  }

  /** The card at a point, in canvas pixels, or the nearest within `reach`. */
  cardAt(point: Point, reach = 0): string | null {
    return nearest(this.cards, point, reach, (id) => distanceToBox(point, this.cards.boxOf(id)))
  }

  /** The relation whose line passes within `reach` of a point. */
  lineAt(point: Point, reach: number, routes: ReadonlyMap<string, Route>): string | null {
    return nearest(this.lines, point, reach, (id) => distanceToLine(point, routes.get(id)!))
  }
}

class Grid {
  private readonly placed = new Map<string, Placed>()
  private readonly cells = new Map<number, Set<string>>()
  private readonly everywhere = new Set<string>()

  follow<T extends object>(things: ReadonlyMap<string, T>, boxOf: (thing: T) => Box): void {
    for (const [id, { from, keys }] of this.placed) {
      if (things.get(id) === from) continue
      this.placed.delete(id)
      if (keys === null) this.everywhere.delete(id)
      else for (const key of keys) this.cells.get(key)?.delete(id)
    }
    for (const [id, thing] of things) if (!this.placed.has(id)) this.add(id, thing, boxOf(thing))
  }

  boxOf(id: string): Box {
    return this.placed.get(id)!.box
  }

  touching(region: Box): string[] {
    // Zoomed out to the whole there are more cells than things.
    if (cellsIn(region) > Math.min(this.cells.size, this.placed.size)) {
      const all: string[] = []
      for (const [id, { box }] of this.placed) if (touch(box, region)) all.push(id)
      return all
    }
    const found = new Set<string>()
    const wanted = keysOf(region) ?? []
    for (const key of wanted) for (const id of this.cells.get(key) ?? []) if (!found.has(id) && touch(this.boxOf(id), region)) found.add(id)
    for (const id of this.everywhere) if (touch(this.boxOf(id), region)) found.add(id)
    return [...found]
  }

  private add(id: string, from: object, box: Box): void {
    const all = keysOf(box)
    const keys = all === null || all.length > farReaching ? null : all
    this.placed.set(id, { box, from, keys })
    if (keys === null) this.everywhere.add(id)
    else
      for (const key of keys) {
        const there = this.cells.get(key)
        if (there) there.add(id)
        else this.cells.set(key, new Set([id]))
      }
  }
}

function cellsIn({ x, y, width, height }: Box): number {
  return (Math.floor((x + width) / cell) - Math.floor(x / cell) + 1) * (Math.floor((y + height) / cell) - Math.floor(y / cell) + 1)
}

/** The cells that a box touches; null where they are too many to be listed. */
function keysOf({ x, y, width, height }: Box): number[] | null {
  const [left, right, top, bottom] = [Math.floor(x / cell), Math.floor((x + width) / cell), Math.floor(y / cell), Math.floor((y + height) / cell)]
  if (cellsIn({ x, y, width, height }) > 20_000) return null
  const keys: number[] = []
  for (let column = left; column <= right; column++) for (let row = top; row <= bottom; row++) keys.push(column * 4_000_037 + row)
  return keys
}

function touch(one: Box, other: Box): boolean {
  return one.x <= other.x + other.width && other.x <= one.x + one.width && one.y <= other.y + other.height && other.y <= one.y + one.height
}

function nearest(grid: Grid, { x, y }: Point, reach: number, distance: (id: string) => number): string | null {
  let best: { id: string; distance: number } | null = null
  for (const id of grid.touching({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach })) {
    const away = distance(id)
    if (away <= reach && (!best || away < best.distance)) best = { id, distance: away }
  }
  return best?.id ?? null
}

function distanceToBox({ x, y }: Point, box: Box): number {
  return Math.hypot(Math.max(0, box.x - x, x - box.x - box.width), Math.max(0, box.y - y, y - box.y - box.height))
}

function distanceToLine(point: Point, route: Route): number {
  let least = Infinity
  for (const run of linePoints(route)) for (let at = 2; at < run.length; at += 2) least = Math.min(least, distanceToStep(point, { x: run[at - 2]!, y: run[at - 1]! }, { x: run[at]!, y: run[at + 1]! }))
  return least
}

function distanceToStep({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length))
  return Math.hypot(x - a.x - part * dx, y - a.y - part * dy)
}
