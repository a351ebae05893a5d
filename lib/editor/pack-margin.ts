/** A card of the margin: where its line is and how tall it is, in pixels from the top of the text column. */
export interface MarginItem {
  id: string
  top: number
  height: number
}

/**
 * Sets the cards of a margin beside their lines without overlap (SPEC: RE4): in the order given, at least `gap` pixels
 * apart, the sum of squared distances from their lines as small as it can be; `pinned` keeps its line and the others give way.
 * This is isotonic regression by pooling adjacent violators, over tops less the room that the cards above need. Linear.
 * Returns each card's top in pixels, never above `ceiling`.
 */
export function packMargin(items: readonly MarginItem[], gap: number, pinned?: string, ceiling = 0): Map<string, number> {
  interface Pool {
    sum: number
    weight: number
    count: number
  }
  const pools: Pool[] = []
  const room: number[] = []
  let above = 0
  for (const item of items) {
    room.push(above)
    const weight = item.id === pinned ? 1e6 : 1
    let pool: Pool = { sum: (item.top - above) * weight, weight, count: 1 }
    for (let last = pools.at(-1); last && last.sum / last.weight > pool.sum / pool.weight; last = pools.at(-1)) {
      pools.pop()
      pool = { sum: pool.sum + last.sum, weight: pool.weight + last.weight, count: pool.count + last.count }
    }
    pools.push(pool)
    above += item.height + gap
  }
  const tops = new Map<string, number>()
  let index = 0
  for (const pool of pools) {
    const base = Math.max(ceiling, Math.round(pool.sum / pool.weight))
    for (let i = 0; i < pool.count; i++, index++) tops.set(items[index]!.id, base + room[index]!)
  }
  return tops
}
