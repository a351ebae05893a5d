import { renumber, type Neighbours, type OrderGraph } from './order-graph.ts'

interface Ends {
  /** Of item i, the sorted slots of what it is joined to: from `from[i]` to `to[i] - 1`. */
  from: Int32Array
  to: Int32Array
  slots: Int32Array
}

export interface Sifting {
  order: OrderGraph
  before: Ends
  after: Ends
  /** Comparisons of two items so far. */
  work: number
}

export function sifting(order: OrderGraph): Sifting {
  return { order, before: room(order, order.before), after: room(order, order.after), work: 0 }
}

function room({ rows, start, vertices }: OrderGraph, { start: first, list }: Neighbours): Ends {
  const from = new Int32Array(start.length)
  let at = 0
  for (const row of rows)
    for (const item of row) {
      from[item] = at
      for (let index = start[item]!; index < start[item + 1]!; index++) at += first[vertices[index]! + 1]! - first[vertices[index]!]!
    }
  return { from, to: from.slice(), slots: new Int32Array(list.length) }
}

/**
 * Tries every item of a layer, and every premise inside its block, at the other places within reach and leaves it where the
 * fewest lines cross (Matuszewski, Schönfeld, Molitor 1999). The neighbouring layers stay. Gives how many crossings fewer
 * there are. `drift`: of equally good places the furthest, which leads out of dead ends; else it stays.
 */
export function siftLayer(sifts: Sifting, layer: number, reach: number, drift = false): number {
  const { order } = sifts
  const row = order.rows[layer]!
  gather(order, sifts.before, layer, layer - 1, order.after)
  gather(order, sifts.after, layer, layer + 1, order.before)
  let gained = 0
  const items = row.slice()
  for (let index = 0; index < items.length; index++) gained += siftOne(sifts, row, items[index]!, reach, drift)
  for (const item of order.groups[layer]!) gained += siftGroup(order, item)
  renumber(order, layer)
  return gained
}

/** The sorted ends of the layer's items in one neighbouring layer, by going through that in its order. */
function gather({ rows, start, vertices, itemOf }: OrderGraph, { from, to, slots }: Ends, layer: number, other: number, back: Neighbours): void {
  const row = rows[layer]!
  for (let index = 0; index < row.length; index++) to[row[index]!] = from[row[index]!]!
  const there = rows[other]
  if (there === undefined) return
  let slot = 0
  for (let index = 0; index < there.length; index++)
    for (let at = start[there[index]!]!; at < start[there[index]! + 1]!; at++) {
      const vertex = vertices[at]!
      for (let edge = back.start[vertex]!; edge < back.start[vertex + 1]!; edge++) slots[to[itemOf[back.list[edge]!]!]!++] = slot
      slot++
    }
}

function siftOne(sifts: Sifting, row: Int32Array, item: number, reach: number, drift: boolean): number {
  const start = row.indexOf(item)
  const { before, after } = sifts
  let best = 0
  let at = start
  const end = Math.min(row.length - 1, start + reach)
  for (let index = start + 1, delta = 0; index <= end; index++) {
    delta -= extraOnSide(before, item, row[index]!) + extraOnSide(after, item, row[index]!)
    if (delta < best || (drift && delta === best)) {
      best = delta
      at = index
    }
  }
  const first = Math.max(0, start - reach)
  for (let index = start - 1, delta = 0; index >= first; index--) {
    delta += extraOnSide(before, item, row[index]!) + extraOnSide(after, item, row[index]!)
    if (delta < best || (delta === best && delta < 0 && start - index < Math.abs(at - start))) {
      best = delta
      at = index
    }
  }
  sifts.work += end - first
  if (at === start) return 0
  if (at > start) row.copyWithin(start, start + 1, at + 1)
  else row.copyWithin(at + 1, at, start)
  row[at] = item
  return -best
}

/** Crossings of two items' lines to one side, the first before the second, less those the other way round. */
function extraOnSide({ from, to, slots }: Ends, first: number, second: number): number {
  const a = from[first]!
  const aEnd = to[first]!
  const b = from[second]!
  const bEnd = to[second]!
  if (a === aEnd || b === bEnd) return 0
  if (slots[aEnd - 1]! < slots[b]!) return (a - aEnd) * (bEnd - b)
  if (slots[a]! > slots[bEnd - 1]!) return (aEnd - a) * (bEnd - b)
  let sum = 0
  for (let one = a, less = b, notMore = b; one < aEnd; one++) {
    const end = slots[one]!
    while (less < bEnd && slots[less]! < end) less++
    while (notMore < bEnd && slots[notMore]! <= end) notMore++
    sum += less - b - (bEnd - notMore)
  }
  return sum
}

/** Tries the runs of a block, and the premises of each run, in other orders. */
function siftGroup(order: OrderGraph, item: number): number {
  const { start, vertices, runSizes } = order
  const runs: number[][] = []
  let at = start[item]!
  for (const size of runSizes.get(item)!) runs.push([...vertices.subarray(at, (at += size))])
  let gained = runs.length > 1 ? siftList(order, runs, (run) => run) : 0
  for (const run of runs) if (run.length > 1) gained += siftList(order, run, (vertex) => [vertex])
  if (gained > 0) {
    vertices.set(runs.flat(), start[item])
    runSizes.set(item, runs.map(({ length }) => length))
  }
  return gained
}

function siftList<T>(order: OrderGraph, list: T[], verticesOf: (value: T) => readonly number[]): number {
  const ends = new Map(list.map((value) => [value, { before: sortedSlots(order, order.before, verticesOf(value)), after: sortedSlots(order, order.after, verticesOf(value)) }]))
  const extra = (one: T, other: T) => extraOf(ends.get(one)!.before, ends.get(other)!.before) + extraOf(ends.get(one)!.after, ends.get(other)!.after)
  let gained = 0
  for (let swapped = true, round = 0; swapped && round < 8; round++) {
    swapped = false
    for (let index = 1; index < list.length; index++) {
      const fewer = extra(list[index - 1]!, list[index]!)
      if (fewer <= 0) continue
      ;[list[index - 1], list[index]] = [list[index]!, list[index - 1]!]
      gained += fewer
      swapped = true
    }
  }
  return gained
}

function sortedSlots({ slots }: OrderGraph, { start, list }: Neighbours, vertices: readonly number[]): number[] {
  const found: number[] = []
  for (const vertex of vertices) for (let edge = start[vertex]!; edge < start[vertex + 1]!; edge++) found.push(slots[list[edge]!]!)
  return found
}

function extraOf(first: readonly number[], second: readonly number[]): number {
  let sum = 0
  for (const one of first) for (const other of second) sum += Math.sign(one - other)
  return sum
}
