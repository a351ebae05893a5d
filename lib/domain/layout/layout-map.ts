import type { ArgumentMap } from '../argument/argument-map.ts'
import { layoutDirection, type LayoutDirection } from '../argument/views/layout-direction.ts'
import type { ClaimId } from '../ids.ts'
import { boundsOf, type Box, type Point } from './box.ts'
import { faceCard } from './card-face.ts'
import { layComponent } from './lay-component.ts'
import { blockComponents } from './layered/block-components.ts'
import { mapBlocks, type MapBlocks } from './layered/map-blocks.ts'
import { packBoxes } from './pack-boxes.ts'
import { respectPlaced } from './respect-placed.ts'
import { boxIndex } from './box-index.ts'
import { nearestFree } from './nearest-free.ts'

export interface LayoutOptions {
  /** Sizes of the cards in pixels; by default as `faceCard` sets them with four lines. */
  sizes?: ReadonlyMap<ClaimId, { width: number; height: number }>
  /** Cards that a person placed stay where they are. On by default. */
  keepByHand?: boolean
  /** Which way every question's arguments run; by default as the map says for each. */
  direction?: LayoutDirection
  /** What stands has its order and stays near where it is; only what is new, or out of line, is moved. */
  keepNear?: boolean
  /** `quick`: a first order, good enough to look at, in a tenth of the time. */
  effort?: 'quick' | 'full'
  /** Asked now and then: whether time is up, so that the order reached by then must do. Without it the places depend on the map alone. */
  stop?: () => boolean
}

/** Comparisons spent on shaking an order and trying again: what takes well under half a second. */
const work = 4_000_000
/** Between parts of a map that nothing joins. */
const apart = 72

/**
 * Where every claim of a clean map goes, in layers: reasons stand further from the question than what they bear on, to both
 * sides of it or below it, joint premises together, in an order in which few lines cross. Parts that nothing joins are packed
 * side by side. The question stays where it stands. The same map gives the same places. Upper left corners, canvas pixels.
 */
export function layoutMap(map: ArgumentMap, options: LayoutOptions = {}): Map<ClaimId, Point> {
  const { sizes, keepByHand = true, keepNear = false, effort = 'full', stop } = options
  const known = new Map<ClaimId, { width: number; height: number }>()
  const sizeOf = (id: ClaimId) => {
    let size = sizes?.get(id) ?? known.get(id)
    if (!size) known.set(id, (size = faceCard(map.claims.get(id)!, [], { maxLines: 4 })))
    return { width: size.width, height: size.height }
  }
  // Reasons of one claim keep the order in which they stand, where no more lines cross for it; a kept map's order comes from its places alone.
  const alongX = options.direction === 'down' || (options.direction === undefined && map.question !== undefined && layoutDirection(map, map.question) === 'down')
  const blocks = keepNear ? mapBlocks(map) : mapBlocks(map, (id) => map.claims.get(id)?.pos?.[alongX ? 'x' : 'y'] ?? Infinity)
  const keep = keepNear ? new Map([...map.claims.values()].flatMap(({ id, pos }) => (pos ? [[id, { x: pos.x, y: pos.y }] as const] : []))) : undefined
  const parts = blockComponents(blocks).map((component) =>
    layComponent(blocks, component, {
      direction: options.direction ?? directionOf(map, blocks, component),
      sizeOf,
      effort: { ...(effort === 'quick' ? { sweeps: 2, sifts: 0, work: 0 } : { sweeps: 24, sifts: 24, work }), ...(stop ? { stop } : {}) },
      ...(keep ? { keep } : {}),
    }),
  )
  const corners = keep ? beside(parts, keep, sizeOf) : packed(parts, sizeOf, map)
  return keepByHand ? respectPlaced(map, blocks, corners, sizeOf) : corners
}

function directionOf(map: ArgumentMap, { blocks, claims }: MapBlocks, component: readonly number[]): LayoutDirection {
  const roots = component.filter((block) => blocks[block]!.parent < 0).map((block) => claims[blocks[block]!.runs[0]![0]!]!)
  const question = roots.find((root) => map.claims.get(root)?.kind === 'question') ?? map.question
  return question === undefined ? 'sideways' : layoutDirection(map, question)
}

type SizeOf = (id: ClaimId) => { width: number; height: number }

function boundsOfPart(part: ReadonlyMap<ClaimId, Point>, sizeOf: SizeOf): Box {
  return boundsOf([...part].map(([id, at]) => ({ ...at, ...sizeOf(id) })))
}

/** The part with the question first, then large ones before small ones. */
function packed(parts: readonly ReadonlyMap<ClaimId, Point>[], sizeOf: SizeOf, map: ArgumentMap): Map<ClaimId, Point> {
  const ordered = parts
    .map((part, index) => ({ part, index, bounds: boundsOfPart(part, sizeOf), first: map.question !== undefined && part.has(map.question) }))
    .sort((a, b) => Number(b.first) - Number(a.first) || b.bounds.height - a.bounds.height || a.index - b.index)
  const places = packBoxes(ordered.map(({ bounds }) => bounds), apart)
  const corners = new Map<ClaimId, Point>()
  ordered.forEach(({ part, bounds }, index) => {
    for (const [id, { x, y }] of part) corners.set(id, { x: Math.round(x - bounds.x + places[index]!.x), y: Math.round(y - bounds.y + places[index]!.y) })
  })
  const stands = map.claims.get(map.question ?? '')?.pos
  const asked = corners.get(map.question ?? '')
  if (!stands || !asked) return corners
  const by = { x: stands.x - asked.x, y: stands.y - asked.y }
  return new Map([...corners].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]))
}

/** Parts that stand stay; a part that is wholly new, or has grown into another, goes to the nearest free place. */
function beside(parts: readonly ReadonlyMap<ClaimId, Point>[], keep: ReadonlyMap<ClaimId, Point>, sizeOf: SizeOf): Map<ClaimId, Point> {
  const corners = new Map<ClaimId, Point>()
  const taken = boxIndex()
  const isOld = (part: ReadonlyMap<ClaimId, Point>) => [...part.keys()].some((id) => keep.has(id))
  const ordered = parts.map((part, index) => ({ part, index, old: isOld(part) })).sort((a, b) => Number(b.old) - Number(a.old) || b.part.size - a.part.size || a.index - b.index)
  for (const { part, old } of ordered) {
    const bounds = boundsOfPart(part, sizeOf)
    const all = boundsOf([...corners].map(([id, at]) => ({ ...at, ...sizeOf(id) })))
    const wish = old || corners.size === 0 ? bounds : { ...bounds, x: all.x, y: all.y + all.height + apart }
    const boxes = [...part].map(([id, at]) => ({ x: at.x + wish.x - bounds.x, y: at.y + wish.y - bounds.y, ...sizeOf(id) }))
    const free = boxes.every((box) => taken.isFree(box, 12))
    const place = free ? wish : (nearestFree(wish, apart, (box) => taken.isFree(box, apart - 1)) ?? { x: all.x, y: all.y + all.height + apart })
    for (const [id, at] of part) {
      const box = { x: Math.round(at.x + place.x - bounds.x), y: Math.round(at.y + place.y - bounds.y), ...sizeOf(id) }
      corners.set(id, { x: box.x, y: box.y })
      taken.add(box)
    }
  }
  return corners
}
