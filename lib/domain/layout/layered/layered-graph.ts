import type { MapBlocks } from './map-blocks.ts'

/**
 * A drawing's layers, innermost left (or top) first. A vertex is a claim, by its number, or from `bendsFrom` on a bend where
 * a long line passes a layer. An item is what goes about in a layer as a whole: a block, or one bend.
 */
export interface LayeredGraph {
  /** The items of each layer, in their order. */
  layers: number[][]
  /** Which layer holds the roots. */
  middle: number
  /** Of each item, its vertices by run. */
  runs: number[][][]
  layerOf: number[]
  itemOf: Map<number, number>
  /** Each vertex' neighbours in the layer before and after its own. */
  before: Map<number, number[]>
  after: Map<number, number[]>
  bendsFrom: number
}

/** Long lines get bends up to this many; beyond, a drawing is too dense for anyone to follow single lines through it. */
const mostBends = 40_000

export function layeredGraph({ claims, blocks, blockOf, edges }: MapBlocks, component: readonly number[], levels: ReadonlyMap<number, number>, sides: ReadonlyMap<number, number>): LayeredGraph {
  const signed = (block: number) => (levels.get(block)! === 0 ? 0 : levels.get(block)! * (sides.get(block)! || 1))
  const first = component.reduce((least, block) => Math.min(least, signed(block)), 0)
  const last = component.reduce((most, block) => Math.max(most, signed(block)), 0)
  const graph: LayeredGraph = { layers: Array.from({ length: last - first + 1 }, () => []), middle: -first, runs: [], layerOf: [], itemOf: new Map(), before: new Map(), after: new Map(), bendsFrom: claims.length }
  const add = (runs: number[][], layer: number) => {
    const item = graph.runs.length
    graph.runs.push(runs)
    graph.layerOf.push(layer)
    graph.layers[layer]!.push(item)
    for (const vertex of runs.flat()) {
      graph.itemOf.set(vertex, item)
      graph.before.set(vertex, [])
      graph.after.set(vertex, [])
    }
  }
  for (const block of component) add(blocks[block]!.runs.map((run) => [...run]), signed(block) - first)
  const join = (inner: number, outer: number) => {
    graph.after.get(inner)!.push(outer)
    graph.before.get(outer)!.push(inner)
  }
  let next = claims.length
  const inside = new Set(component)
  for (const { from, to } of edges) {
    const block = blockOf[from]!
    if (!inside.has(block)) continue
    const [one, other] = [signed(block) - first, signed(blockOf[to]!) - first]
    if (one === other) continue
    const [inner, outer, start, end] = one < other ? [from, to, one, other] : [to, from, other, one]
    if (end - start > 1 && next - claims.length + end - start > mostBends) continue
    let previous = inner
    for (let layer = start + 1; layer < end; layer++) {
      add([[next]], layer)
      join(previous, next)
      previous = next++
    }
    join(previous, outer)
  }
  return graph
}
