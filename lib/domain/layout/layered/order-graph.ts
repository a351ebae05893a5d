import type { LayeredGraph } from './layered-graph.ts'

/** A layered graph as numbers in rows, for the inner loops of ordering: nothing there makes an object. */
export interface OrderGraph {
  graph: LayeredGraph
  /** The items of each layer, in their order. */
  rows: Int32Array[]
  /** Of each item, its vertices from `start[item]` to `start[item + 1]`, in their order. */
  start: Int32Array
  vertices: Int32Array
  itemOf: Int32Array
  /** Where each vertex stands in its layer. */
  slots: Int32Array
  before: Neighbours
  after: Neighbours
  /** Items of several vertices by layer; of each, the sizes of its runs. */
  groups: number[][]
  runSizes: Map<number, number[]>
}

/** Of vertex v: `list[start[v]]` to `list[start[v + 1] - 1]`. */
export interface Neighbours {
  start: Int32Array
  list: Int32Array
}

export function orderGraph(graph: LayeredGraph): OrderGraph {
  const names: number[] = []
  const start = new Int32Array(graph.runs.length + 1)
  graph.runs.forEach((runs, item) => {
    for (const run of runs) names.push(...run)
    start[item + 1] = names.length
  })
  const numbers = new Map(names.map((name, number) => [name, number]))
  const itemOf = new Int32Array(names.length)
  graph.runs.forEach((_, item) => itemOf.fill(item, start[item], start[item + 1]))
  const rows = graph.layers.map((items) => Int32Array.from(items))
  const groups = graph.layers.map((items) => items.filter((item) => start[item + 1]! - start[item]! > 1))
  const runSizes = new Map(groups.flat().map((item) => [item, graph.runs[item]!.map((run) => run.length)]))
  const made: OrderGraph = {
    graph, rows, start, itemOf, groups, runSizes,
    vertices: Int32Array.from(names.keys()), slots: new Int32Array(names.length),
    before: neighbours(names, numbers, graph.before), after: neighbours(names, numbers, graph.after),
  }
  rows.forEach((_, layer) => renumber(made, layer))
  return made
}

function neighbours(names: readonly number[], numbers: ReadonlyMap<number, number>, joined: ReadonlyMap<number, readonly number[]>): Neighbours {
  const start = new Int32Array(names.length + 1)
  names.forEach((name, number) => (start[number + 1] = start[number]! + joined.get(name)!.length))
  const list = new Int32Array(start[names.length]!)
  names.forEach((name, number) => joined.get(name)!.forEach((other, index) => (list[start[number]! + index] = numbers.get(other)!)))
  return { start, list }
}

export function renumber({ rows, start, vertices, slots }: OrderGraph, layer: number): void {
  const row = rows[layer]!
  let slot = 0
  for (let index = 0; index < row.length; index++) {
    const end = start[row[index]! + 1]!
    for (let at = start[row[index]!]!; at < end; at++) slots[vertices[at]!] = slot++
  }
}

/** Writes the order found back into the graph it was made of. */
export function writeOrder({ graph, rows, start, vertices, runSizes, groups }: OrderGraph): void {
  const names = graph.runs.flat(2)
  rows.forEach((row, layer) => (graph.layers[layer] = [...row]))
  for (const item of groups.flat()) {
    let at = start[item]!
    graph.runs[item] = runSizes.get(item)!.map((size) => [...vertices.subarray(at, (at += size))].map((vertex) => names[vertex]!))
  }
}

interface Order {
  crossings: number
  rows: Int32Array[]
  vertices: Int32Array
  runSizes: Map<number, number[]>
}

export function orderOf(order: OrderGraph, crossings: number): Order {
  return { crossings, rows: order.rows.map((row) => row.slice()), vertices: order.vertices.slice(), runSizes: new Map(order.runSizes) }
}

export function takeOrder(order: OrderGraph, { rows, vertices, runSizes }: Order): void {
  rows.forEach((row, layer) => order.rows[layer]!.set(row))
  order.vertices.set(vertices)
  order.runSizes = new Map(runSizes)
  rows.forEach((_, layer) => renumber(order, layer))
}
