import type { ArgumentMap } from '../argument/argument-map.ts'
import type { ClaimId } from '../ids.ts'
import { boundsOf, type Box, type Point } from './box.ts'
import { boxIndex } from './box-index.ts'
import type { MapBlocks } from './layered/map-blocks.ts'
import { nearestFree } from './nearest-free.ts'

type SizeOf = (id: ClaimId) => { width: number; height: number }
const gap = 20

/**
 * Leaves what people placed where it is. What stands below such a card goes with it, in the order in which the layout put it
 * around it; whatever would then lie over something goes to the nearest free place, joint premises together.
 */
export function respectPlaced(map: ArgumentMap, { claims, blocks }: MapBlocks, corners: ReadonlyMap<ClaimId, Point>, sizeOf: SizeOf): Map<ClaimId, Point> {
  const placed = new Map<ClaimId, Point>()
  for (const { id, pos } of map.claims.values()) if (pos?.byHand) placed.set(id, { x: pos.x, y: pos.y })
  if (placed.size === 0) return new Map(corners)
  const result = new Map<ClaimId, Point>(placed)
  const taken = boxIndex([...placed].map(([id, at]) => ({ ...at, ...sizeOf(id) })))
  const waiting: { ids: ClaimId[]; boxes: Box[] }[] = []
  const settle = (ids: readonly ClaimId[], boxes: readonly Box[], by: Point) =>
    boxes.forEach((box, index) => {
      const moved = { ...box, x: Math.round(box.x + by.x), y: Math.round(box.y + by.y) }
      result.set(ids[index]!, { x: moved.x, y: moved.y })
      taken.add(moved)
    })

  const shifts = shiftsOf(blocks, claims, placed, corners)
  blocks.forEach(({ runs }, block) => {
    const ids = runs.flat().map((claim) => claims[claim]!).filter((id) => !placed.has(id))
    if (ids.length === 0) return
    const boxes = ids.map((id) => ({ x: corners.get(id)!.x + shifts[block]!.x, y: corners.get(id)!.y + shifts[block]!.y, ...sizeOf(id) }))
    if (boxes.every((box) => taken.isFree(box, gap / 2))) settle(ids, boxes, { x: 0, y: 0 })
    else waiting.push({ ids, boxes })
  })
  for (const { ids, boxes } of waiting) {
    const whole = boundsOf(boxes)
    const place = nearestFree(whole, gap, (box) => taken.isFree(box, gap / 2)) ?? { x: whole.x, y: bottomOf(result, sizeOf) + gap }
    settle(ids, boxes, { x: Math.ceil(place.x) - whole.x, y: Math.ceil(place.y) - whole.y })
  }
  return result
}

/** How far each block goes from where it was laid: with the placed cards in it, else with what it bears on, else with the map as a whole. */
function shiftsOf(blocks: MapBlocks['blocks'], claims: readonly ClaimId[], placed: ReadonlyMap<ClaimId, Point>, corners: ReadonlyMap<ClaimId, Point>): Point[] {
  const away = (id: ClaimId): Point => ({ x: placed.get(id)!.x - corners.get(id)!.x, y: placed.get(id)!.y - corners.get(id)!.y })
  const all = [...placed.keys()].map(away)
  const whole = { x: median(all.map(({ x }) => x)), y: median(all.map(({ y }) => y)) }
  const shifts: Point[] = []
  for (const { runs, parent } of blocks) {
    const own = runs.flat().map((claim) => claims[claim]!).filter((id) => placed.has(id)).map(away)
    shifts.push(own.length > 0 ? { x: median(own.map(({ x }) => x)), y: median(own.map(({ y }) => y)) } : parent >= 0 ? shifts[parent]! : whole)
  }
  return shifts
}

function bottomOf(places: ReadonlyMap<ClaimId, Point>, sizeOf: SizeOf): number {
  return Math.max(...[...places].map(([id, { y }]) => y + sizeOf(id).height))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[sorted.length >> 1] ?? 0)
}
