/** Which rows of a long list are drawn, and how much room those between them take, in pixels. */
export interface RowWindow {
  /** In order; `before`: the height of the rows left out right before it. */
  drawn: readonly { index: number; before: number }[]
  /** The height of the rows left out at the end. */
  after: number
}

/** `offsets[i]`: where row i begins, in pixels from the top of the list; one more entry says where the last ends. */
export function rowWindow(offsets: Float64Array, from: number, to: number, kept: readonly number[]): RowWindow {
  const count = offsets.length - 1
  const indexes = new Set<number>()
  for (let index = Math.max(0, from); index <= Math.min(count - 1, to); index++) indexes.add(index)
  for (const index of kept) if (index >= 0 && index < count) indexes.add(index)
  const drawn: { index: number; before: number }[] = []
  let end = 0
  for (const index of [...indexes].sort((a, b) => a - b)) {
    drawn.push({ index, before: offsets[index]! - offsets[end]! })
    end = index + 1
  }
  return { drawn, after: offsets[count]! - offsets[end]! }
}

/** The row that lies at `y`, pixels from the top of the list. */
export function rowAt(offsets: Float64Array, y: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsets[middle]! <= y) low = middle
    else high = middle - 1
  }
  return low
}
