/**
 * Pairs [index in a, index in b] of equal keys, in order on both sides: what is the same at both ends, then the keys that stand once on
 * each side in their longest common order, and so on between them (patience diff). Never recurses deeper than the ends are nested.
 */
export function alignUnique(a: readonly string[], b: readonly string[]): [number, number][] {
  const pairs: [number, number][] = []
  const work: [number, number, number, number][] = [[0, a.length, 0, b.length]]
  for (let next = work.pop(); next; next = work.pop()) {
    let [aFrom, aTo, bFrom, bTo] = next
    while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) pairs.push([aFrom++, bFrom++])
    while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) pairs.push([--aTo, --bTo])
    if (aFrom === aTo || bFrom === bTo) continue
    const anchors = longestRising(commonOf(once(a, aFrom, aTo), once(b, bFrom, bTo)))
    if (anchors.length === 0) continue
    for (const [index, [x, y]] of anchors.entries()) {
      const [lastX, lastY] = anchors[index - 1] ?? [aFrom - 1, bFrom - 1]
      pairs.push([x, y])
      work.push([lastX + 1, x, lastY + 1, y])
    }
    const [lastX, lastY] = anchors.at(-1)!
    work.push([lastX + 1, aTo, lastY + 1, bTo])
  }
  return pairs.sort(([x], [y]) => x - y)
}

/** Where each key stands that stands but once in [from, to). */
function once(keys: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>()
  const often = new Set<string>()
  for (let index = from; index < to; index += 1) {
    const key = keys[index]!
    if (places.has(key)) often.add(key)
    places.set(key, index)
  }
  for (const key of often) places.delete(key)
  return places
}

function commonOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): [number, number][] {
  return [...a].flatMap(([key, x]): [number, number][] => {
    const y = b.get(key)
    return y === undefined ? [] : [[x, y]]
  })
}

/** Of pairs in order of their first sides, the longest row of which the second sides rise too. */
export function longestRising(pairs: readonly (readonly [number, number])[]): [number, number][] {
  const piles: number[] = []
  const below = new Array<number>(pairs.length).fill(-1)
  pairs.forEach(([, y], index) => {
    let low = 0
    let high = piles.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[piles[middle]!]![1] < y) low = middle + 1
      else high = middle
    }
    if (low > 0) below[index] = piles[low - 1]!
    piles[low] = index
  })
  const row: [number, number][] = []
  for (let index = piles.at(-1) ?? -1; index >= 0; index = below[index]!) row.push([pairs[index]![0], pairs[index]![1]])
  return row.reverse()
}
