import type { OrderGraph } from './order-graph.ts'

/** Counts by slot, as a tree of sums (Fenwick); grows as needed. */
let counts = new Int32Array(0)
let ends = new Int32Array(0)
let next = new Int32Array(0)

/** How many lines cross between a layer and the next (Barth, Jünger, Mutzel 2002). */
export function countCrossings(order: OrderGraph, layer: number): number {
  const { rows, start, vertices, after, before, slots } = order
  const [row, outer] = [rows[layer]!, rows[layer + 1]]
  if (outer === undefined) return 0
  if (ends.length < after.list.length) ends = new Int32Array(after.list.length * 2)
  if (next.length < slots.length + 1) {
    next = new Int32Array(slots.length * 2 + 2)
    counts = new Int32Array(slots.length * 2 + 2)
  }
  for (let index = 0; index < row.length; index++) for (let at = start[row[index]!]!; at < start[row[index]! + 1]!; at++) next[vertices[at]!] = after.start[vertices[at]!]!
  let width = 0
  // Taking the outer layer in its order, each vertex' ends come sorted.
  for (let index = 0; index < outer.length; index++)
    for (let at = start[outer[index]!]!; at < start[outer[index]! + 1]!; at++) {
      const vertex = vertices[at]!
      for (let edge = before.start[vertex]!; edge < before.start[vertex + 1]!; edge++) ends[next[before.list[edge]!]!++] = width
      width++
    }
  counts.fill(0, 0, width + 1)
  let crossings = 0
  let seen = 0
  for (let index = 0; index < row.length; index++)
    for (let at = start[row[index]!]!; at < start[row[index]! + 1]!; at++) {
      const vertex = vertices[at]!
      const [from, to] = [after.start[vertex]!, after.start[vertex + 1]!]
      for (let edge = from; edge < to; edge++) {
        let upTo = 0
        for (let slot = ends[edge]! + 1; slot > 0; slot -= slot & -slot) upTo += counts[slot]!
        crossings += seen - upTo
      }
      for (let edge = from; edge < to; edge++) for (let slot = ends[edge]! + 1; slot <= width; slot += slot & -slot) counts[slot]!++
      seen += to - from
    }
  return crossings
}

export function countAll(order: OrderGraph): number {
  let sum = 0
  for (let layer = 0; layer + 1 < order.rows.length; layer++) sum += countCrossings(order, layer)
  return sum
}
