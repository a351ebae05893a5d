/** The index of the last of `count` things in ascending order whose `at` is not beyond `offset`; 0 when all are, or there is none. Logarithmic. */
export function lastAtOrBefore(count: number, at: (index: number) => number, offset: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (at(middle) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
