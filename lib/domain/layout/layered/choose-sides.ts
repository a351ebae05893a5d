import type { MapBlocks } from './map-blocks.ts'

/** A drawing that is lower than this reads best on one side of its question. */
const smallest = 900

/**
 * Puts everything below a root on one of its two sides (1: right, -1: left; 0: a root itself), so that both weigh about
 * the same and few relations go from one side to the other. `weigh`: what a block adds to the height of its side. `wish`: the
 * side on which a block stands already, where it does.
 */
export function chooseSides({ blocks, blockOf, edges }: MapBlocks, component: readonly number[], weigh: (block: number) => number, wish?: (block: number) => number): Map<number, number> {
  const unitOf = new Map<number, number>()
  const weight = new Map<number, number>()
  for (const block of component) {
    const { parent, root } = blocks[block]!
    if (parent < 0) continue
    const unit = parent === root ? block : unitOf.get(parent)!
    unitOf.set(block, unit)
    weight.set(unit, (weight.get(unit) ?? 0) + weigh(block))
  }
  const sides = wish ? sidesTheyHave(unitOf, weight, weigh, wish) : balanced(weight, affinities(unitOf, { blockOf, edges }))
  return new Map(component.map((block) => [block, sides.get(unitOf.get(block) ?? -1) ?? 0]))
}

/** Units by how many relations run between them. */
function affinities(unitOf: ReadonlyMap<number, number>, { blockOf, edges }: Pick<MapBlocks, 'blockOf' | 'edges'>): Map<number, Map<number, number>> {
  const between = new Map<number, Map<number, number>>()
  const add = (one: number, other: number) => {
    const own = between.get(one) ?? new Map<number, number>()
    own.set(other, (own.get(other) ?? 0) + 1)
    between.set(one, own)
  }
  for (const { from, to } of edges) {
    const [one, other] = [unitOf.get(blockOf[from]!), unitOf.get(blockOf[to]!)]
    if (one === undefined || other === undefined || one === other) continue
    add(one, other)
    add(other, one)
  }
  return between
}

function balanced(weight: ReadonlyMap<number, number>, between: ReadonlyMap<number, ReadonlyMap<number, number>>): Map<number, number> {
  const total = [...weight.values()].reduce((sum, value) => sum + value, 0)
  const sides = new Map<number, number>()
  if (total < smallest) return new Map([...weight.keys()].map((unit) => [unit, 1]))
  const load = { right: 0, left: 0 }
  /** How many more of the unit's relations go to the right than to the left. */
  const pull = (unit: number) => [...(between.get(unit) ?? [])].reduce((sum, [other, count]) => sum + count * (sides.get(other) ?? 0), 0)
  for (const [unit, own] of [...weight].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const full = total * 0.56
    const fits = { right: load.right + own <= full, left: load.left + own <= full }
    const wanted = pull(unit) || load.left - load.right || 1
    const side = fits.right === fits.left ? (fits.right ? wanted : load.left - load.right || 1) : fits.right ? 1 : -1
    sides.set(unit, side > 0 ? 1 : -1)
    load[side > 0 ? 'right' : 'left'] += own
  }
  for (let round = 0; round < 6; round++) {
    let moved = false
    for (const [unit, own] of weight) {
      const side = sides.get(unit)!
      const [from, to] = side > 0 ? (['right', 'left'] as const) : (['left', 'right'] as const)
      if (pull(unit) * side >= 0 || load[to] + own > total * 0.6) continue
      sides.set(unit, -side)
      load[from] -= own
      load[to] += own
      moved = true
    }
    if (!moved) break
  }
  return sides
}

/** What stands already stays on its side; what is new goes to the lighter one. */
function sidesTheyHave(unitOf: ReadonlyMap<number, number>, weight: ReadonlyMap<number, number>, weigh: (block: number) => number, wish: (block: number) => number): Map<number, number> {
  const votes = new Map<number, number>()
  for (const [block, unit] of unitOf) votes.set(unit, (votes.get(unit) ?? 0) + wish(block) * weigh(block))
  const sides = new Map<number, number>()
  let balance = 0
  for (const [unit, own] of weight) {
    const vote = votes.get(unit)!
    if (vote === 0) continue
    sides.set(unit, Math.sign(vote))
    balance += own * Math.sign(vote)
  }
  for (const [unit, own] of weight) {
    if (sides.has(unit)) continue
    const side = sides.size > 0 && ![...sides.values()].includes(-1) ? 1 : balance > 0 ? -1 : 1
    sides.set(unit, side)
    balance += own * side
  }
  return sides
}
