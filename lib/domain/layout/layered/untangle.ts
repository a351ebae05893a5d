import type { LayeredGraph } from './layered-graph.ts'
import type { StraightLines } from './straight-lines.ts'

/**
 * Orders layers, once placed, by what one sees: blocks change places with those after or before them where fewer straight
 * lines from middle to middle cross then. `places`: the coordinate of `lines` that runs along the layers. Gives whether
 * anything was moved.
 */
export function untangle(graph: LayeredGraph, lines: StraightLines, places: Float64Array, extentOf: (vertex: number) => number, reach: number): boolean {
  let moved = false
  const crossings = (vertices: readonly number[]) => vertices.reduce((sum, vertex) => sum + lines.at(vertex), 0)
  const shift = (vertices: readonly number[], by: number) => {
    for (const vertex of vertices) places[vertex]! += by
  }
  for (const layer of graph.layers) {
    const isBend = (item: number) => graph.runs[item]![0]![0]! >= graph.bendsFrom
    const spots = layer.flatMap((item, spot) => (isBend(item) ? [] : [spot]))
    const blocks = spots.map((spot) => {
      const vertices = graph.runs[layer[spot]!]!.flat()
      return { item: layer[spot]!, vertices, start: 0, end: 0 }
    })
    const measure = (block: (typeof blocks)[number]) => {
      block.start = Math.min(...block.vertices.map((vertex) => places[vertex]! - extentOf(vertex) / 2))
      block.end = Math.max(...block.vertices.map((vertex) => places[vertex]! + extentOf(vertex) / 2))
    }
    blocks.forEach(measure)
    const swap = (index: number): number => {
      const [one, other] = [blocks[index]!, blocks[index + 1]!]
      const both = [...one.vertices, ...other.vertices]
      const were = crossings(both)
      const [down, up] = [other.end - one.end, one.start - other.start]
      shift(one.vertices, down)
      shift(other.vertices, up)
      ;[blocks[index], blocks[index + 1]] = [other, one]
      one.start += down
      one.end += down
      other.start += up
      other.end += up
      return crossings(both) - were
    }
    for (const block of [...blocks])
      for (const step of [1, -1]) {
        const home = blocks.indexOf(block)
        let [at, best, stand, sum] = [home, home, 0, 0]
        for (let tries = 0; tries < reach && at + step >= 0 && at + step < blocks.length; tries++) {
          sum += swap(step > 0 ? at : at - 1)
          at += step
          if (sum < stand) [best, stand] = [at, sum]
        }
        for (; at !== best; at -= step) swap(step > 0 ? at - 1 : at)
        if (best !== home) moved = true
      }
    spots.forEach((spot, index) => (layer[spot] = blocks[index]!.item))
  }
  return moved
}
