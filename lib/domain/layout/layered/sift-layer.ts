import type { LayeredGraph } from './layered-graph.ts'

/** Further than this from where it stands an item is not tried: what it is joined to lies near. */
const reach = 160

/**
 * Tries every item of a layer, and every premise inside its block, at the other places and leaves it where the fewest lines
 * cross (Matuszewski, Schönfeld, Molitor 1999). The neighbouring layers stay. Gives how many crossings fewer there are.
 */
export function siftLayer(graph: LayeredGraph, layer: number, slots: ReadonlyMap<number, number>, furthest = reach): number {
  const items = graph.layers[layer]!
  const endsOf = (vertices: readonly number[]): Ends => ({ before: sortedSlots(vertices, graph.before, slots), after: sortedSlots(vertices, graph.after, slots) })
  const ends = new Map(items.map((item) => [item, endsOf(graph.runs[item]!.flat())]))
  let gained = 0
  for (const item of [...items]) gained += siftOne(items, item, (one, other) => extraCrossings(ends.get(one)!, ends.get(other)!), furthest)
  for (const item of items) {
    const runs = graph.runs[item]!
    if (runs.length > 1) gained += siftAll(runs, (run) => endsOf(run))
    for (const run of runs) if (run.length > 1) gained += siftAll(run, (vertex) => endsOf([vertex]))
  }
  return gained
}

interface Ends {
  before: readonly number[]
  after: readonly number[]
}

function sortedSlots(vertices: readonly number[], joined: ReadonlyMap<number, readonly number[]>, slots: ReadonlyMap<number, number>): number[] {
  const found: number[] = []
  for (const vertex of vertices) for (const other of joined.get(vertex)!) found.push(slots.get(other)!)
  return found.length > 1 ? found.sort((a, b) => a - b) : found
}

function siftAll<T>(list: T[], endsOf: (value: T) => Ends): number {
  const ends = new Map(list.map((value) => [value, endsOf(value)]))
  return [...list].reduce((gained, value) => gained + siftOne(list, value, (one, other) => extraCrossings(ends.get(one)!, ends.get(other)!), list.length), 0)
}

/** Moves one thing of the list to its best place; of equally good ones to the nearest. `extra`: crossings more if the first stands before the second. */
function siftOne<T>(list: T[], value: T, extra: (one: T, other: T) => number, furthest: number): number {
  const start = list.indexOf(value)
  let [best, at] = [0, start]
  for (let index = start + 1, delta = 0; index < Math.min(list.length, start + 1 + furthest); index++) {
    delta -= extra(value, list[index]!)
    if (delta < best) [best, at] = [delta, index]
  }
  for (let index = start - 1, delta = 0; index >= Math.max(0, start - furthest); index--) {
    delta += extra(value, list[index]!)
    if (delta < best || (delta === best && delta < 0 && start - index < Math.abs(at - start))) [best, at] = [delta, index]
  }
  if (at === start) return 0
  list.splice(start, 1)
  list.splice(at, 0, value)
  return -best
}

function extraCrossings(first: Ends, second: Ends): number {
  return extraOnSide(first.before, second.before) + extraOnSide(first.after, second.after)
}

/** Crossings of two things' lines to one side, the first before the second, less those the other way round. */
function extraOnSide(first: readonly number[], second: readonly number[]): number {
  if (first.length === 0 || second.length === 0) return 0
  if (first.at(-1)! < second[0]!) return -first.length * second.length
  if (first[0]! > second.at(-1)!) return first.length * second.length
  let [sum, less, lessOrEqual] = [0, 0, 0]
  for (const end of first) {
    while (less < second.length && second[less]! < end) less++
    while (lessOrEqual < second.length && second[lessOrEqual]! <= end) lessOrEqual++
    sum += less - (second.length - lessOrEqual)
  }
  return sum
}
