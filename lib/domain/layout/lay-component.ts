import type { LayoutDirection } from '../argument/views/layout-direction.ts'
import type { ClaimId } from '../ids.ts'
import type { Box, Point } from './box.ts'
import { chooseSides } from './layered/choose-sides.ts'
import { keepOrder } from './layered/keep-order.ts'
import { layeredGraph } from './layered/layered-graph.ts'
import { levelBlocks } from './layered/level-blocks.ts'
import type { MapBlocks } from './layered/map-blocks.ts'
import { orderLayers, type Effort } from './layered/order-layers.ts'
import { placeUntangled } from './layered/place-untangled.ts'
import { placeLayers, type Spacing } from './layered/place-layers.ts'
import { stackLeaves } from './layered/stack-leaves.ts'

/** Room between layers (lines, brackets and rings live there), and along them between premises, runs, siblings, and others. */
const room = {
  sideways: { layers: 118, premises: 14, runs: 22, siblings: 24, cousins: 40, bend: 10 },
  down: { layers: 96, premises: 16, runs: 26, siblings: 28, cousins: 44, bend: 12 },
} as const
/** A map that is kept may be drawn together a little, so that what is new pushes little else away. */
const tight = 0.6
/** Beside a stack, for the lines that run past it, and between its cards. */
const stackSide = 24
const stackGap = 14
const columnWidth = 378
/** Width by height. */
const screen = 1.6

export interface ComponentInput {
  direction: LayoutDirection
  sizeOf: (claim: ClaimId) => { width: number; height: number }
  effort: Effort
  /** Where cards stand that should stay near there. */
  keep?: ReadonlyMap<ClaimId, Point>
  /** Of where they stand, only their order and sides are kept. */
  onlyOrder?: boolean
}

/** Where the cards go of one part of a map that hangs together: upper left corners. */
export function layComponent(map: MapBlocks, whole: readonly number[], { direction, sizeOf, effort, keep, onlyOrder = false }: ComponentInput): Map<ClaimId, Point> {
  const sideways = direction === 'sideways'
  const space = room[direction]
  // Not of all claims of the map: there may be thousands of parts.
  const sizes: { width: number; height: number }[] = []
  const sizeAt = (vertex: number) => (sizes[vertex] ??= sizeOf(map.claims[vertex]!))
  const boxOf = (vertex: number): Box | undefined => {
    const at = keep?.get(map.claims[vertex]!)
    return at && { ...at, ...sizeAt(vertex) }
  }
  const membersOf = (block: number) => map.blocks[block]!.runs.flat()
  const stacks = sideways ? new Map<number, number[]>() : stackLeaves(map, whole, (claim) => boxOf(claim)?.y ?? Infinity, (one, other) => Math.abs((boxOf(one)?.x ?? Infinity) - (boxOf(other)?.x ?? -Infinity)) < 1)
  const riders = new Set([...stacks.values()].flatMap((stack) => stack.slice(1)))
  const component = riders.size === 0 ? whole : whole.filter((block) => !riders.has(membersOf(block)[0]!))
  const along = (vertex: number) => (sideways ? sizeAt(vertex).height : stacks.has(vertex) ? Math.max(...stacks.get(vertex)!.map((claim) => sizeAt(claim).width)) + stackSide : sizeAt(vertex).width)
  const across = (vertex: number) => (sideways ? sizeAt(vertex).width : (stacks.get(vertex) ?? [vertex]).reduce((sum, claim) => sum + sizeAt(claim).height + stackGap, -stackGap))
  const standing = (vertex: number): Box | undefined => {
    const box = boxOf(vertex)
    return box && stacks.has(vertex) ? { x: box.x - stackSide, y: box.y, width: along(vertex), height: across(vertex) } : box
  }
  const weigh = (block: number) => membersOf(block).reduce((sum, claim) => sum + along(claim) + space.premises, space.siblings - space.premises)
  const sideOf = (block: number) => {
    const [own, root] = [boxOf(membersOf(block)[0]!), boxOf(membersOf(map.blocks[block]!.root)[0]!)]
    return own && root ? Math.sign(own.x + own.width / 2 - root.x - root.width / 2) : 0
  }
  const kept = keep && component.some((block) => membersOf(block).some((claim) => boxOf(claim)))
  const outwards = new Map(component.map((block) => [block, map.blocks[block]!.parent < 0 ? 0 : 1]))
  const ways = !sideways ? [outwards] : kept ? [chooseSides(map, component, weigh, sideOf)] : [chooseSides(map, component, weigh), outwards]
  const { sides, levels } = mostLikeAScreen(ways.map((sides) => ({ sides, levels: levelBlocks(map, component, sides) })), weigh)
  const graph = layeredGraph(map, component, levels, sides)
  const anchors = kept ? anchorsOf(graph.itemOf.keys(), (vertex) => (vertex < graph.bendsFrom ? standing(vertex) : undefined), sideways) : undefined
  if (anchors) keepOrder(graph, anchors)
  else orderLayers(graph, effort)
  const held = onlyOrder ? undefined : anchors

  const parentOf = (item: number) => {
    const vertex = graph.runs[item]![0]![0]!
    return vertex < graph.bendsFrom ? map.blocks[map.blockOf[vertex]!]!.parent : -2
  }
  const spacing: Spacing = { ...space, extentOf: along, family: parentOf, ...(held ? { siblings: space.siblings * tight, cousins: space.cousins * tight } : {}) }
  const centres = anchors || effort.work === 0 ? placeLayers(graph, spacing, held) : placeUntangled(graph, map.edges, spacing, sideways, effort.stop)
  const layers = graph.layers.map((layer) => layer.flatMap((item) => graph.runs[item]!.flat()).filter((vertex) => vertex < graph.bendsFrom))
  const depths = layers.map((vertices) => vertices.reduce((most, vertex) => Math.max(most, across(vertex)), 0))
  const starts = layerStarts(depths, graph.middle, space.layers, held ? layerAnchors(layers, boxOf, graph.middle, sideways) : [])
  const corners = new Map<ClaimId, Point>()
  layers.forEach((vertices, layer) => {
    for (const vertex of vertices) {
      // Cards stand with the side towards the roots in one line; the roots about their middle.
      const slack = depths[layer]! - across(vertex)
      const start = Math.round(starts[layer]! + (layer > graph.middle ? 0 : layer === graph.middle ? slack / 2 : slack))
      const place = Math.round(centres.get(vertex)! - along(vertex) / 2)
      let next = start
      for (const claim of stacks.get(vertex) ?? [vertex]) {
        corners.set(map.claims[claim]!, sideways ? { x: start, y: place } : { x: place + (stacks.has(vertex) ? stackSide : 0), y: next })
        next += Math.ceil(sizeAt(claim).height) + stackGap
      }
    }
  })
  return corners
}

interface Way {
  sides: Map<number, number>
  levels: Map<number, number>
}

/** Of ways to lay out the same, that in which columns and their highest come nearest to the shape of a screen; the first if equal. */
function mostLikeAScreen(ways: readonly Way[], weigh: (block: number) => number): Way {
  const strangeness = ({ sides, levels }: Way): number => {
    const heights = new Map<number, number>()
    for (const [block, level] of levels) heights.set(level * sides.get(block)!, (heights.get(level * sides.get(block)!) ?? 0) + weigh(block))
    return Math.abs(Math.log((heights.size * columnWidth) / Math.max(1, ...heights.values()) / screen))
  }
  return ways.length === 1 ? ways[0]! : ways.map((way) => ({ way, off: strangeness(way) })).reduce((best, next) => (next.off < best.off - 0.05 ? next : best)).way
}

function anchorsOf(vertices: Iterable<number>, boxOf: (vertex: number) => Box | undefined, sideways: boolean): Map<number, number> {
  const anchors = new Map<number, number>()
  for (const vertex of vertices) {
    const box = boxOf(vertex)
    if (box) anchors.set(vertex, sideways ? box.y + box.height / 2 : box.x + box.width / 2)
  }
  return anchors
}

/** Where the layers of a kept map start, as far as cards stand in them: the median of theirs. */
function layerAnchors(layers: readonly (readonly number[])[], boxOf: (vertex: number) => Box | undefined, middle: number, sideways: boolean): (number | undefined)[] {
  return layers.map((vertices, layer) => {
    const edges = vertices.flatMap((vertex) => {
      const box = boxOf(vertex)
      if (!box) return []
      return sideways ? [layer < middle ? box.x + box.width : box.x] : [box.y]
    })
    return edges.sort((a, b) => a - b)[edges.length >> 1]
  })
}

/** Where each layer starts, from the middle one out, each clear of the last. `kept` are starts, left of the middle ends. */
function layerStarts(widths: readonly number[], middle: number, gap: number, kept: readonly (number | undefined)[]): number[] {
  const starts = widths.map(() => 0)
  const least = kept.length > 0 ? gap * tight : gap
  starts[middle] = kept[middle] ?? 0
  for (let layer = middle + 1; layer < widths.length; layer++) {
    const after = starts[layer - 1]! + widths[layer - 1]!
    starts[layer] = Math.max(kept[layer] ?? after + gap, after + least)
  }
  for (let layer = middle - 1; layer >= 0; layer--) {
    const end = kept[layer]
    starts[layer] = Math.min(end ?? starts[layer + 1]! - gap, starts[layer + 1]! - least) - widths[layer]!
  }
  return starts
}
