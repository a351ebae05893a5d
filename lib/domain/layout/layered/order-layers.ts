import { countAll } from './count-crossings.ts'
import type { LayeredGraph } from './layered-graph.ts'
import { orderGraph, orderOf, takeOrder, writeOrder } from './order-graph.ts'
import { siftLayer, sifting, type Sifting } from './sift-layer.ts'
import { sortLayer } from './sort-layer.ts'

export interface Effort {
  /** Rounds of ordering by what is joined, then of trying single things elsewhere. */
  sweeps: number
  sifts: number
  /** How many comparisons of two things to spend on shaking what was found and trying again. */
  work: number
  /** Asked between layers: whether time is up, so that what was reached must do. */
  stop?: () => boolean
}

/** A small map is shaken no more often than this. */
const most = 150
/** Further than this from where it stands a thing is not tried: what it is joined to lies near. */
const reach = 160

/** Orders the layers so that few lines cross. Blocks stay whole, and so do the runs inside them. */
export function orderLayers(graph: LayeredGraph, effort: Effort): number {
  const order = orderGraph(graph)
  const sifts = sifting(order)
  const ways = walks(graph)
  for (const { layer, inner } of ways.outward) sortLayer(order, layer, inner)
  let best = orderOf(order, improve(sifts, ways, effort))
  const random = seededNumbers()
  // From what was found, shaken a little, one often comes to something better.
  for (let tries = 1; sifts.work < effort.work && tries <= most && best.crossings > 0 && effort.stop?.() !== true; tries++) {
    const strength = [2, 6, 1, 12, 3][tries % 5]!
    const shake = () => (random() - 0.5) * 2 * strength
    for (const { layer, inner } of tries % 2 === 0 ? ways.outward : ways.inward) sortLayer(order, layer, tries % 2 === 0 ? inner : inner === 'before' ? 'after' : 'before', shake)
    const now = improve(sifts, ways, { ...effort, sweeps: tries % 3 === 0 ? effort.sweeps : 0 })
    if (now <= best.crossings) best = orderOf(order, now)
    else takeOrder(order, best)
  }
  takeOrder(order, best)
  writeOrder(order)
  return best.crossings
}

/** Orders by what is joined until that helps no more, then by trying single things elsewhere. Gives how many lines cross. */
function improve(sifts: Sifting, { outward, inward }: ReturnType<typeof walks>, { sweeps, sifts: rounds, stop = () => false }: Effort): number {
  const { order } = sifts
  let crossings = countAll(order)
  if (sweeps > 0) {
    let best = orderOf(order, crossings)
    for (let sweep = 0, since = 0; sweep < sweeps && since < 6 && best.crossings > 0 && !stop(); sweep++) {
      for (const { layer, inner } of sweep % 2 === 0 ? inward : outward) sortLayer(order, layer, (inner === 'before') === (sweep % 2 === 1) ? 'before' : 'after')
      const now = countAll(order)
      since = now < best.crossings ? 0 : since + 1
      if (now < best.crossings) best = orderOf(order, now)
    }
    takeOrder(order, best)
    crossings = best.crossings
  }
  let idle = 0
  for (let round = 0; round < rounds && crossings > 0 && idle < 2; round++) {
    let gained = 0
    for (const { layer } of round % 2 === 0 ? outward : inward) {
      if (stop()) return crossings - gained
      gained += siftLayer(sifts, layer, round < 2 ? reach : reach >> 2, idle > 0)
    }
    crossings -= gained
    idle = gained === 0 ? idle + 1 : 0
  }
  return crossings
}

/** The same numbers in [0, 1) every time. */
function seededNumbers(): () => number {
  let state = 0x2545f491
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
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
