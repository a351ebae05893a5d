/**
 * The places nearest to those wished for (least squares, by weight) at which things keep their order and their distances:
 * `apart[i]` is the least distance from thing i − 1 to thing i. Exact, by pooling neighbours that press on one another.
 */
export function spacedMeans(wishes: readonly number[], weights: readonly number[], apart: readonly number[]): number[] {
  const pools: { sum: number; weight: number; size: number }[] = []
  const offsets: number[] = []
  let offset = 0
  for (let index = 0; index < wishes.length; index++) {
    offset += index === 0 ? 0 : apart[index]!
    offsets.push(offset)
    let pool = { sum: (wishes[index]! - offset) * weights[index]!, weight: weights[index]!, size: 1 }
    for (let last = pools.at(-1); last && last.sum / last.weight >= pool.sum / pool.weight; last = pools.at(-1)) {
      pools.pop()
      pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, size: last.size + pool.size }
    }
    pools.push(pool)
  }
  const places: number[] = []
  for (const { sum, weight, size } of pools) for (let count = 0; count < size; count++) places.push(sum / weight + offsets[places.length]!)
  return places
}
