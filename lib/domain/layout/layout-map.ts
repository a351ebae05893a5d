import type { ArgumentMap } from '../argument/argument-map.ts'
import { pairKinds, type Relation } from '../argument/relation.ts'
import type { ClaimId } from '../ids.ts'
import { boundsOf, type Box, type Point } from './box.ts'
import { faceCard } from './card-face.ts'
import { layoutLayered, type LayeredGraph } from './dagre-engine.ts'
import { placeNear } from './place-near.ts'

export interface LayoutOptions {
  /** Sizes of the cards in pixels; by default as `faceCard` sets them with four lines. */
  sizes?: ReadonlyMap<ClaimId, { width: number; height: number }>
  /** Cards that a person placed stay where they are. On by default. */
  keepByHand?: boolean
}

/**
 * Where every claim of a clean map goes: the question on top, positions below it, reasons below what they bear on.
 * Deterministic: the same map gives the same places. Upper left corners, canvas pixels.
 */
export function layoutMap(map: ArgumentMap, { sizes, keepByHand = true }: LayoutOptions = {}): Map<ClaimId, Point> {
  const sizeOf = (id: ClaimId) => sizes?.get(id) ?? faceCard(map.claims.get(id)!, [], { maxLines: 4 })
  const places = layoutLayered(layeredGraph(map, sizeOf), { column: 36, layer: 46 })
  const corners = new Map<ClaimId, Point>()
  for (const id of map.claims.keys()) corners.set(id, places.get(claimNode(id))!)
  return keepByHand ? aroundFixed(map, corners, sizeOf) : corners
}

const isPair = (relation: Relation) => (pairKinds as readonly string[]).includes(relation.kind)
const claimNode = (id: ClaimId) => `claim:${id}`
const relationNode = (id: string) => `relation:${id}`

/** Relations that gather several premises or are themselves meant by a relation stand in a layer of their own. */
function layeredGraph(map: ArgumentMap, sizeOf: (id: ClaimId) => { width: number; height: number }): LayeredGraph {
  const meant = new Set([...map.relations.values()].flatMap((relation) => relation.target.relation ?? []))
  const byId = <T extends { id: string }>(items: Iterable<T>) => [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
  const claims = byId(map.claims.values())
  // The question first: what dagre sees first it puts leftmost and topmost when all else is equal.
  claims.sort((a, b) => Number(b.id === map.question) - Number(a.id === map.question))
  const nodes = claims.map(({ id }) => ({ id: claimNode(id), width: sizeOf(id).width, height: sizeOf(id).height }))
  const edges: LayeredGraph['edges'][number][] = []
  const stands = (relation: Relation) => relation.premises.length > 1 || meant.has(relation.id)
  const ranked = byId(map.relations.values()).filter((relation) => !isPair(relation))
  const joined = new Set(ranked.flatMap((relation) => [relation.target.claim, ...relation.premises.map(({ claim }) => claim)]))
  // Sameness and contradiction say nothing about above and below, unless nothing else says where a claim belongs.
  const pairs = byId(map.relations.values()).filter((relation) => isPair(relation) && relation.premises.some(({ claim }) => !joined.has(claim)))
  for (const relation of [...ranked, ...pairs]) {
    const above = relation.target.claim !== undefined ? claimNode(relation.target.claim) : relationNode(relation.target.relation!)
    const weight = relation.kind === 'answers' ? 4 : relation.kind === 'supports' || relation.kind === 'attacks' ? 3 : 1
    if (stands(relation)) {
      nodes.push({ id: relationNode(relation.id), width: 24, height: 12 })
      edges.push({ from: above, to: relationNode(relation.id), weight: weight + 2, layers: 1 })
    }
    for (const { claim } of relation.premises) {
      edges.push({ from: stands(relation) ? relationNode(relation.id) : above, to: claimNode(claim), weight, layers: 1 })
    }
  }
  return { nodes, edges: edges.filter(({ from, to }) => from !== to) }
}

/** Moves the whole drawing so that it lies best over what people placed, then each other card to the nearest free place. */
function aroundFixed(map: ArgumentMap, corners: Map<ClaimId, Point>, sizeOf: (id: ClaimId) => { width: number; height: number }): Map<ClaimId, Point> {
  const fixed = [...map.claims.values()].filter((claim) => claim.pos?.byHand)
  if (fixed.length === 0) return corners
  const shift = {
    x: median(fixed.map((claim) => claim.pos!.x - corners.get(claim.id)!.x)),
    y: median(fixed.map((claim) => claim.pos!.y - corners.get(claim.id)!.y)),
  }
  const result = new Map<ClaimId, Point>()
  const taken: Box[] = []
  for (const claim of fixed) {
    const { x, y } = claim.pos!
    result.set(claim.id, { x, y })
    const { width, height } = sizeOf(claim.id)
    taken.push({ x, y, width, height })
  }
  const rest = [...corners].filter(([id]) => !result.has(id)).sort(([, a], [, b]) => a.y - b.y || a.x - b.x)
  for (const [id, corner] of rest) {
    const { width, height } = sizeOf(id)
    const point = placeNear({ x: corner.x + shift.x, y: corner.y + shift.y, width, height }, taken, 20)
    result.set(id, point)
    taken.push({ ...point, width, height })
  }
  return result
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
}

/** Every claim's place: its own, else as the layout gives it beside those that have one. */
export function placesOf(map: ArgumentMap, options: LayoutOptions = {}): Map<ClaimId, Point> {
  const unplaced = [...map.claims.values()].filter((claim) => !claim.pos)
  const own = new Map([...map.claims.values()].flatMap((claim) => (claim.pos ? [[claim.id, { x: claim.pos.x, y: claim.pos.y }] as const] : [])))
  if (unplaced.length === 0) return own
  if (own.size === 0) return layoutMap(map, { ...options, keepByHand: false })
  return besidePlaced(map, own, unplaced.map(({ id }) => id).sort(), options)
}

/** Cards without a place go below what they bear on, else beside the map: derived from the map alone, the same for everyone. */
function besidePlaced(map: ArgumentMap, own: Map<ClaimId, Point>, unplaced: readonly ClaimId[], { sizes }: LayoutOptions): Map<ClaimId, Point> {
  const sizeOf = (id: ClaimId) => sizes?.get(id) ?? faceCard(map.claims.get(id)!, [], { maxLines: 4 })
  const boxOf = (id: ClaimId): Box => {
    const { width, height } = sizeOf(id)
    return { ...own.get(id)!, width, height }
  }
  const taken = [...own.keys()].map(boxOf)
  let waiting = [...unplaced]
  while (waiting.length > 0) {
    const ready = waiting.filter((id) => neighbour(map, id, own) !== undefined)
    const next = ready[0] ?? waiting[0]!
    const host = neighbour(map, next, own)
    const { width, height } = sizeOf(next)
    const bounds = boundsOf(taken)
    const wish = host ? { x: own.get(host)!.x, y: own.get(host)!.y + sizeOf(host).height + 60, width, height } : { x: bounds.x + bounds.width + 60, y: bounds.y, width, height }
    own.set(next, placeNear(wish, taken))
    taken.push(boxOf(next))
    waiting = waiting.filter((id) => id !== next)
  }
  return own
}

function neighbour(map: ArgumentMap, id: ClaimId, placed: ReadonlyMap<ClaimId, Point>): ClaimId | undefined {
  for (const relation of [...map.relations.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const ends = [relation.target.claim, ...relation.premises.map(({ claim }) => claim)]
    if (!ends.includes(id)) continue
    const other = ends.find((end) => end !== undefined && end !== id && placed.has(end))
    if (other) return other
  }
  return undefined
}
