import type { MapBlocks } from './map-blocks.ts'

/**
 * How far from its root each block stands: one step further out than everything on its side that it bears on, so that no
 * line runs within a column. Relations that close a circle do not count. Then blocks on which more bears than they bear
 * on themselves move out to their reasons, which shortens the lines.
 */
export function levelBlocks({ blocks, blockOf, edges }: MapBlocks, component: readonly number[], sides: ReadonlyMap<number, number>): Map<number, number> {
  const inside = new Set(component)
  const below = new Map<number, number[]>(component.map((block) => [block, []]))
  for (const block of component) {
    const { parent } = blocks[block]!
    if (parent >= 0) below.get(parent)!.push(block)
  }
  for (const { from, to, firm } of edges) {
    const [lower, upper] = [blockOf[from]!, blockOf[to]!]
    if (!firm || lower === upper || !inside.has(lower)) continue
    // A root stays in the middle, whatever it bears on.
    if (blocks[lower]!.parent < 0) continue
    if (blocks[upper]!.parent < 0 || sides.get(lower) === sides.get(upper)) below.get(upper)!.push(lower)
  }
  const order = outwards(component, below)
  const place = new Map(order.map((block, index) => [block, index]))
  const forward = (upper: number) => below.get(upper)!.filter((lower) => place.get(lower)! > place.get(upper)!)
  const levels = new Map<number, number>(component.map((block) => [block, 0]))
  const above = new Map<number, number>()
  for (const upper of order) {
    for (const lower of forward(upper)) {
      levels.set(lower, Math.max(levels.get(lower)!, levels.get(upper)! + 1))
      above.set(lower, (above.get(lower) ?? 0) + 1)
    }
  }
  for (const block of [...order].reverse()) {
    const reasons = forward(block)
    const { parent } = blocks[block]!
    // An answer is looked for beside its question, however long its lines get.
    if (parent < 0 || blocks[parent]!.parent < 0 || reasons.length <= (above.get(block) ?? 0)) continue
    levels.set(block, Math.max(levels.get(block)!, Math.min(...reasons.map((reason) => levels.get(reason)!)) - 1))
  }
  return levels
}

/** Every block after all that it bears on, but for circles: depth first, without recursion. */
function outwards(component: readonly number[], below: ReadonlyMap<number, readonly number[]>): number[] {
  const state = new Map<number, number>()
  const finished: number[] = []
  for (const start of component) {
    if (state.has(start)) continue
    state.set(start, 0)
    const trail = [start]
    while (trail.length > 0) {
      const block = trail.at(-1)!
      const next = state.get(block)!
      const lower = below.get(block)![next]
      if (lower === undefined) {
        finished.push(block)
        trail.pop()
      } else {
        state.set(block, next + 1)
        if (!state.has(lower)) {
          state.set(lower, 0)
          trail.push(lower)
        }
      }
    }
  }
  return finished.reverse()
}
