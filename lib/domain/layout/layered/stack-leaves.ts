import type { MapBlocks } from './map-blocks.ts'

/** Fewer stand side by side; more make a further stack. */
const fewest = 3
const most = 4

/**
 * Gathers, of a map that grows downwards, reasons on which nothing bears into stacks, one above the other, as a row of wide
 * cards would soon be wider than anyone can look over: the first of each stack with the others under it. `rank`: what comes
 * first in a stack. `stacked`: whether two stand one above the other already; such remain a stack when few are left. Only single claims that bear on one thing alone are stacked.
 */
export function stackLeaves({ blocks, blockOf, edges }: MapBlocks, component: readonly number[], rank: (claim: number) => number, stacked: (one: number, other: number) => boolean = () => false): Map<number, number[]> {
  const hosts = new Set<number>()
  const lines = new Map<number, number>()
  for (const block of component) if (blocks[block]!.parent >= 0) hosts.add(blocks[block]!.parent)
  for (const { from, to, firm } of edges) {
    lines.set(from, (lines.get(from) ?? 0) + (firm ? 1 : 2))
    lines.set(to, (lines.get(to) ?? 0) + (blocks[blockOf[from]!]!.parent === blockOf[to] ? 0 : 2))
  }
  const inside = new Set(component)
  const families = new Map<number, number[]>()
  for (const { from, to } of edges) {
    const block = blockOf[from]!
    const { runs, parent } = blocks[block]!
    if (!inside.has(block)) continue
    if (parent !== blockOf[to] || hosts.has(block) || lines.get(from) !== 1 || runs.length !== 1 || runs[0]!.length !== 1) continue
    const family = families.get(to) ?? []
    family.push(from)
    families.set(to, family)
  }
  const stacks = new Map<number, number[]>()
  for (const family of families.values()) {
    const leaves = [...family].sort((a, b) => rank(a) - rank(b) || a - b)
    if (leaves.length < fewest && !(leaves.length > 1 && stacked(leaves[0]!, leaves[1]!))) continue
    for (let start = 0; start < leaves.length; start += most) stacks.set(leaves[start]!, leaves.slice(start, start + most))
  }
  return stacks
}
