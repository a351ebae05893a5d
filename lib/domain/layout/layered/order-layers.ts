import type { LayeredGraph } from './layered-graph.ts'
import { countCrossings } from './count-crossings.ts'
import { siftLayer } from './sift-layer.ts'

export interface Effort {
  /** Rounds of ordering by what is joined, then of trying single things elsewhere. */
  sweeps: number
  sifts: number
  /** How often to shake what was found and try again. */
  tries: number
  /** Asked between layers: whether time is up, so that what was reached must do. */
  stop?: () => boolean
}

/** Where each vertex stands in its layer, counted in vertices. */
export type Slots = Map<number, number>

/** Orders the layers so that few lines cross. Blocks stay whole, and so do the runs inside them. */
export function orderLayers(graph: LayeredGraph, effort: Effort): void {
  const slots: Slots = new Map()
  for (let layer = 0; layer < graph.layers.length; layer++) renumber(graph, layer, slots)
  const ways = walks(graph)
  for (const { layer, inner } of ways.outward) sortLayer(graph, layer, inner === 'before', slots)
  improve(graph, slots, ways, effort)
  let best = snapshot(graph, slots)
  const random = seededNumbers()
  // From what was found, shaken a little, one often comes to something better; larger maps get fewer tries for the same time.
  for (let tries = effort.tries; tries > 0 && best.crossings > 0 && effort.stop?.() !== true; tries--) {
    const shake = () => (random() - 0.5) * (tries % 3 === 0 ? 12 : 4)
    for (const { layer, inner } of tries % 2 === 0 ? ways.outward : ways.inward) sortLayer(graph, layer, (inner === 'before') === (tries % 2 === 0), slots, shake)
    improve(graph, slots, ways, effort)
    const now = snapshot(graph, slots)
    if (now.crossings <= best.crossings) best = now
    else restore(graph, best, slots)
  }
  restore(graph, best, slots)
}

/** Orders by what is joined until that helps no more, then by trying single things elsewhere. */
function improve(graph: LayeredGraph, slots: Slots, { outward, inward }: ReturnType<typeof walks>, { sweeps, sifts, stop = () => false }: Effort): void {
  let best = snapshot(graph, slots)
  let since = 0
  for (let sweep = 0; sweep < sweeps && since < 6 && best.crossings > 0 && !stop(); sweep++) {
    for (const { layer, inner } of sweep % 2 === 0 ? inward : outward) sortLayer(graph, layer, (inner === 'before') === (sweep % 2 === 1), slots)
    const now = countAll(graph, slots)
    since = now < best.crossings ? 0 : since + 1
    if (now < best.crossings) best = snapshot(graph, slots)
  }
  restore(graph, best, slots)
  for (let round = 0; round < sifts && best.crossings > 0; round++) {
    let gained = 0
    for (const { layer } of round % 2 === 0 ? outward : inward) {
      if (stop()) return
      gained += siftLayer(graph, layer, slots)
      renumber(graph, layer, slots)
    }
    if (gained === 0 && round > 0) break
  }
}

/** The same numbers in [0, 1) every time. */
function seededNumbers(): () => number {
  let state = 0x2545f491
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function countAll(graph: LayeredGraph, slots: Slots): number {
  let sum = 0
  for (let layer = 0; layer + 1 < graph.layers.length; layer++) sum += countCrossings(graph, layer, slots)
  return sum
}

/** Layers from the middle outwards and back, each with the side on which the middle lies. */
function walks({ layers, middle }: LayeredGraph) {
  const outward: { layer: number; inner: 'before' | 'after' }[] = []
  for (let layer = middle + 1; layer < layers.length; layer++) outward.push({ layer, inner: 'before' })
  for (let layer = middle - 1; layer >= 0; layer--) outward.push({ layer, inner: 'after' })
  const inward = [...outward].reverse()
  // The middle's own order follows from what stands around it.
  return { outward: [{ layer: middle, inner: 'before' as const }, ...outward], inward: [...inward, { layer: middle, inner: 'before' as const }] }
}

function snapshot(graph: LayeredGraph, slots: Slots) {
  return { crossings: countAll(graph, slots), layers: graph.layers.map((layer) => [...layer]), runs: graph.runs.map((runs) => (isSingle(runs) ? runs : runs.map((run) => [...run]))) }
}

function restore(graph: LayeredGraph, { layers, runs }: ReturnType<typeof snapshot>, slots: Slots): void {
  layers.forEach((items, layer) => (graph.layers[layer] = [...items]))
  graph.runs = runs
  for (let layer = 0; layer < layers.length; layer++) renumber(graph, layer, slots)
}

export function renumber(graph: LayeredGraph, layer: number, slots: Slots): void {
  let slot = 0
  for (const item of graph.layers[layer]!) for (const run of graph.runs[item]!) for (const vertex of run) slots.set(vertex, slot++)
}

/** Orders a layer by the mean place of what its items are joined to in the neighbouring one; what is joined to nothing keeps its rank. */
function sortLayer(graph: LayeredGraph, layer: number, towardsBefore: boolean, slots: Slots, shake = () => 0): void {
  const joined = towardsBefore ? graph.before : graph.after
  const meanOf = (vertices: readonly number[]): number | undefined => {
    let [sum, count] = [0, 0]
    for (const vertex of vertices) for (const other of joined.get(vertex)!) [sum, count] = [sum + slots.get(other)!, count + 1]
    return count === 0 ? undefined : sum / count + shake()
  }
  const items = graph.layers[layer]!
  graph.layers[layer] = sortedBy(items, (item) => meanOf(graph.runs[item]!.flat()))
  for (const item of items) {
    const runs = graph.runs[item]!
    if (!isSingle(runs)) graph.runs[item] = sortedBy<number[]>(runs, meanOf).map((run) => sortedBy(run, (vertex) => meanOf([vertex])))
  }
  renumber(graph, layer, slots)
}

function isSingle(runs: readonly (readonly number[])[]): boolean {
  return runs.length === 1 && runs[0]!.length === 1
}

/** Sorts what has a mean; the rest keeps its index. Equal means keep their order. */
function sortedBy<T>(list: readonly T[], mean: (value: T) => number | undefined): T[] {
  const measured = list.map((value, index) => ({ value, index, mean: mean(value) }))
  const movable = measured.flatMap((entry) => (entry.mean === undefined ? [] : [{ ...entry, mean: entry.mean }])).sort((a, b) => a.mean - b.mean || a.index - b.index)
  let next = 0
  return measured.map((entry) => (entry.mean === undefined ? entry.value : movable[next++]!.value))
}
