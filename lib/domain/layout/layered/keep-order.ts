import type { LayeredGraph } from './layered-graph.ts'
import { orderGraph, writeOrder } from './order-graph.ts'
import { siftLayer, sifting } from './sift-layer.ts'

/**
 * Orders the layers of a map as it stands: cards by where they are, new ones by what they are joined to. After that things
 * may change places with a neighbour where fewer lines cross then, and no more. `anchors`: the middles of the cards that stand.
 */
export function keepOrder(graph: LayeredGraph, anchors: ReadonlyMap<number, number>): void {
  const places = new Map(anchors)
  const { layers, middle } = graph
  const estimate = (vertex: number, joined: ReadonlyMap<number, readonly number[]>): void => {
    if (places.has(vertex)) return
    const known = joined.get(vertex)!.flatMap((other) => places.get(other) ?? [])
    if (known.length > 0) places.set(vertex, known.reduce((sum, place) => sum + place, 0) / known.length)
  }
  // Outwards from what they bear on, then what bears only on new things from its reasons.
  for (let layer = middle; layer < layers.length; layer++) for (const vertex of verticesOf(graph, layer)) estimate(vertex, graph.before)
  for (let layer = middle; layer >= 0; layer--) for (const vertex of verticesOf(graph, layer)) estimate(vertex, graph.after)
  for (let layer = layers.length - 1; layer >= 0; layer--) for (const vertex of verticesOf(graph, layer)) estimate(vertex, graph.after)
  for (let layer = 0; layer < layers.length; layer++) for (const vertex of verticesOf(graph, layer)) estimate(vertex, graph.before)
  const mean = (vertices: readonly number[]) => vertices.reduce((sum, vertex) => sum + (places.get(vertex) ?? 0), 0) / vertices.length
  const byPlace = (a: readonly number[], b: readonly number[]) => mean(a) - mean(b)
  for (const items of layers) {
    for (const item of items) {
      for (const run of graph.runs[item]!) run.sort((a, b) => mean([a]) - mean([b]))
      graph.runs[item]!.sort(byPlace)
    }
    items.sort((a, b) => byPlace(graph.runs[a]!.flat(), graph.runs[b]!.flat()))
  }
  // Where nothing is new, all stays in its order: it was chosen by the lines as one sees them.
  if ([...graph.itemOf.keys()].every((vertex) => vertex >= graph.bendsFrom || anchors.has(vertex))) return
  const order = orderGraph(graph)
  const sifts = sifting(order)
  for (let round = 0; round < 3; round++) for (let layer = 0; layer < layers.length; layer++) siftLayer(sifts, layer, 1)
  writeOrder(order)
}

function verticesOf(graph: LayeredGraph, layer: number): number[] {
  return graph.layers[layer]!.flatMap((item) => graph.runs[item]!.flat())
}
