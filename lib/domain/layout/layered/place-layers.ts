import type { LayeredGraph } from './layered-graph.ts'
import { spacedMeans } from './spaced-means.ts'

export interface Spacing {
  /** A card's extent along its layer; a bend takes `bend`. */
  extentOf(vertex: number): number
  premises: number
  runs: number
  /** Between cards that bear on the same, and between others. */
  siblings: number
  cousins: number
  bend: number
  /** Cards with the same parent. */
  family(item: number): number
}

/** Where things stand along their layer: near the middle of what they are joined to, as close together as that allows. */
const rounds = 10

/**
 * Places the items of ordered layers. In turns, inner layers move to the middle of their reasons and outer ones to what they
 * bear on; each layer is solved exactly (`spacedMeans`). `anchors`: where cards of a map that is kept stand already. Gives the
 * middle of each vertex along its layer.
 */
export function placeLayers(graph: LayeredGraph, spacing: Spacing, anchors?: ReadonlyMap<number, number>): Map<number, number> {
  const inside = new Map<number, number>()
  const sizes = graph.runs.map((runs) => {
    let size = 0
    runs.forEach((run, runIndex) =>
      run.forEach((vertex, index) => {
        if (size > 0) size += index === 0 && runIndex > 0 ? spacing.runs : spacing.premises
        const extent = vertex < graph.bendsFrom ? spacing.extentOf(vertex) : spacing.bend
        inside.set(vertex, size + extent / 2)
        size += extent
      }),
    )
    return size
  })
  const isBend = (item: number) => graph.runs[item]![0]![0]! >= graph.bendsFrom
  const gap = (one: number, other: number) => {
    if (isBend(one) && isBend(other)) return spacing.bend
    if (isBend(one) || isBend(other)) return spacing.premises
    return spacing.family(one) === spacing.family(other) ? spacing.siblings : spacing.cousins
  }
  const starts: number[] = []
  const apart = graph.layers.map((layer) => layer.map((item, index) => (index === 0 ? 0 : sizes[layer[index - 1]!]! + gap(layer[index - 1]!, item))))
  graph.layers.forEach((layer, number) => {
    let at = 0
    layer.forEach((item, index) => (starts[item] = at += apart[number]![index]!))
    const middle = (at + (layer.length > 0 ? sizes[layer.at(-1)!]! : 0)) / 2
    for (const item of layer) starts[item]! -= middle
  })
  const centre = (vertex: number) => starts[graph.itemOf.get(vertex)!]! + inside.get(vertex)!

  const settle = (number: number, sides: { before: number; after: number }) => {
    const layer = graph.layers[number]!
    const wishes: number[] = []
    const weights: number[] = []
    for (const item of layer) {
      let [sum, weight] = [0, 0]
      for (const run of graph.runs[item]!)
        for (const vertex of run) {
          const anchor = anchors?.get(vertex)
          if (anchors && anchor !== undefined) {
            sum += (anchor - inside.get(vertex)!) * 1000
            weight += 1000
            continue
          }
          for (const side of ['before', 'after'] as const)
            for (const other of graph[side].get(vertex)!) {
              const pull = sides[side] * (vertex >= graph.bendsFrom ? 2 : 1) * (other >= graph.bendsFrom ? 2 : 1) ** 2
              sum += (centre(other) - inside.get(vertex)!) * pull
              weight += pull
            }
        }
      if (weight === 0) [sum, weight] = [starts[item]! * 0.01, 0.01]
      wishes.push(sum / weight)
      weights.push(weight)
    }
    spacedMeans(wishes, weights, apart[number]!).forEach((place, index) => (starts[layer[index]!] = place))
  }

  const { middle, layers } = graph
  const outermost = Math.max(middle, layers.length - 1 - middle)
  /** Both sides at the same distance from the middle. */
  const at = (distance: number) => (distance === 0 ? [middle] : [middle + distance, middle - distance].filter((layer) => layer >= 0 && layer < layers.length))
  const pulls = (layer: number, inner: number, outer: number) => (layer === middle ? { before: outer, after: outer } : layer > middle ? { before: inner, after: outer } : { before: outer, after: inner })
  for (let round = 0; round < rounds; round++) {
    const last = round === rounds - 1
    for (let distance = outermost; distance >= 0; distance--) for (const layer of at(distance)) settle(layer, pulls(layer, last ? 0.25 : 0.01, 1))
    for (let distance = 1; distance <= outermost; distance++) for (const layer of at(distance)) settle(layer, pulls(layer, 1, last ? 0.6 : 0.01))
  }
  return new Map([...graph.itemOf.keys()].map((vertex) => [vertex, centre(vertex)]))
}
