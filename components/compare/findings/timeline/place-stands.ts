/** A label of a stand on the axis. In CSS pixels, from the left end of the drawing. */
export interface Placed<T> {
  item: T
  /** Where its point is. */
  x: number
  left: number
  width: number
  /** It reads from its point leftwards: at the right end there is no room after it. */
  flipped: boolean
  /** Counted from the middle of the lane outwards. */
  track: number
}

/** The point of a label lies this far within it. */
export const inset = 13
const gap = 4

/** Labels at their places, each in the first track where it covers no other. `right`: where the drawing ends. */
export function placeStands<T>(items: readonly T[], xOf: (item: T) => number, widthOf: (item: T) => number, right: number): { placed: readonly Placed<T>[]; tracks: number } {
  const ends: { left: number; right: number }[][] = []
  const placed = items
    .map((item) => ({ item, x: xOf(item), width: Math.min(widthOf(item), right) }))
    .sort((a, b) => a.x - b.x)
    .map(({ item, x, width }): Placed<T> => {
      const flipped = x - inset + width > right && x + inset - width >= 0
      const left = flipped ? x + inset - width : Math.max(0, Math.min(x - inset, right - width))
      const isFree = (taken: readonly { left: number; right: number }[]) => taken.every((other) => left >= other.right + gap || left + width <= other.left - gap)
      const free = ends.findIndex(isFree)
      const track = free === -1 ? ends.length : free
      ;(ends[track] ??= []).push({ left, right: left + width })
      return { item, x, left, width, flipped, track }
    })
  return { placed, tracks: ends.length }
}
