import type { MapBlocks } from './map-blocks.ts'

/** The numbers of the blocks that hang together by any relation, in their order; what no relation joins may stand anywhere. */
export function blockComponents({ blocks, blockOf, edges }: MapBlocks): number[][] {
  const leader = blocks.map((_, block) => block)
  const find = (block: number): number => {
    let top = block
    while (leader[top] !== top) top = leader[top]!
    for (let next = block; next !== top; ) [next, leader[next]] = [leader[next]!, top]
    return top
  }
  const join = (one: number, other: number) => {
    const [a, b] = [find(one), find(other)]
    leader[Math.max(a, b)] = Math.min(a, b)
  }
  blocks.forEach(({ parent }, block) => parent >= 0 && join(block, parent))
  for (const { from, to } of edges) join(blockOf[from]!, blockOf[to]!)
  const members = new Map<number, number[]>()
  blocks.forEach((_, block) => {
    const top = find(block)
    const list = members.get(top)
    if (list) list.push(block)
    else members.set(top, [block])
  })
  return [...members.values()]
}
