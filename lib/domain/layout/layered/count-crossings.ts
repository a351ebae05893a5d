import type { LayeredGraph } from './layered-graph.ts'

/** How many lines cross between a layer and the next, by a tree of counts (Barth, Jünger, Mutzel 2002). */
export function countCrossings(graph: LayeredGraph, layer: number, slots: ReadonlyMap<number, number>): number {
  const width = (graph.layers[layer + 1] ?? []).reduce((sum, item) => sum + graph.runs[item]!.reduce((size, run) => size + run.length, 0), 0)
  const counts = new Int32Array(width + 1)
  let [crossings, seen] = [0, 0]
  for (const item of graph.layers[layer]!) {
    for (const run of graph.runs[item]!) {
      for (const vertex of run) {
        const ends = graph.after.get(vertex)!.map((other) => slots.get(other)!).sort((a, b) => a - b)
        for (const end of ends) {
          let upTo = 0
          for (let at = end + 1; at > 0; at -= at & -at) upTo += counts[at]!
          crossings += seen - upTo
        }
        for (const end of ends) {
          for (let at = end + 1; at <= width; at += at & -at) counts[at]! += 1
          seen++
        }
      }
    }
  }
  return crossings
}
