import { renumber, type OrderGraph } from './order-graph.ts'

/** Orders a layer by the mean place of what its items are joined to on one side; what is joined to nothing there keeps its rank. */
export function sortLayer(order: OrderGraph, layer: number, side: 'before' | 'after', shake = () => 0): void {
  const { rows, start, vertices, slots, groups, runSizes } = order
  const { start: first, list } = order[side]
  const meanOf = (from: number, to: number): number => {
    let [sum, count] = [0, 0]
    for (let at = from; at < to; at++) {
      const vertex = vertices[at]!
      for (let edge = first[vertex]!; edge < first[vertex + 1]!; edge++) sum += slots[list[edge]!]!
      count += first[vertex + 1]! - first[vertex]!
    }
    return count === 0 ? Number.NaN : sum / count + shake()
  }
  const row = rows[layer]!
  const means = Float64Array.from(row, (item) => meanOf(start[item]!, start[item + 1]!))
  sortInPlaces(row, means)
  for (const item of groups[layer]!) {
    const sizes = runSizes.get(item)!
    const runs: Int32Array[] = []
    const runMeans: number[] = []
    let at = start[item]!
    for (const size of sizes) {
      runMeans.push(meanOf(at, at + size))
      const run = vertices.slice(at, at + size)
      sortInPlaces(run, Float64Array.from(run, (_, index) => meanOf(at + index, at + index + 1)))
      runs.push(run)
      at += size
    }
    const turns = Int32Array.from(runs.keys())
    sortInPlaces(turns, Float64Array.from(runMeans))
    at = start[item]!
    for (const turn of turns) {
      vertices.set(runs[turn]!, at)
      at += sizes[turn]!
    }
    runSizes.set(item, [...turns].map((turn) => sizes[turn]!))
  }
  renumber(order, layer)
}

/** Sorts what has a mean; the rest keeps its index. Equal means keep their order. */
function sortInPlaces(list: Int32Array, means: Float64Array): void {
  const movable: number[] = []
  for (let index = 0; index < list.length; index++) if (!Number.isNaN(means[index]!)) movable.push(index)
  const sorted = [...movable].sort((a, b) => means[a]! - means[b]! || a - b).map((index) => list[index]!)
  movable.forEach((index, rank) => (list[index] = sorted[rank]!))
}
