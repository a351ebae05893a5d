import { overlap, type Box, type Point } from './box.ts'

const cell = 512

/** Boxes by where they lie, so that one asks only what is near. */
export interface BoxIndex<T extends Box = Box> {
  add(box: T): void
  /** Whether nothing comes nearer to the box than `gap`. */
  isFree(box: Box, gap?: number): boolean
  /** Each box that comes nearer than `gap`, once, in the order in which they were added. */
  near(box: Box, gap?: number): T[]
  /** The box in which a point lies, but for those that do not count. */
  at(point: Point, ignored: (box: T) => boolean): T | undefined
}

export function boxIndex<T extends Box = Box>(boxes: Iterable<T> = []): BoxIndex<T> {
  const cells = new Map<number, { box: T; number: number }[]>()
  let count = 0
  const cellsOf = ({ x, y, width, height }: Box, gap: number): number[] => {
    const keys: number[] = []
    for (let column = Math.floor((x - gap) / cell); column <= Math.floor((x + width + gap) / cell); column++)
      for (let row = Math.floor((y - gap) / cell); row <= Math.floor((y + height + gap) / cell); row++) keys.push(column * 4_000_037 + row)
    return keys
  }
  const index: BoxIndex<T> = {
    add(box) {
      for (const key of cellsOf(box, 0)) {
        const list = cells.get(key)
        if (list) list.push({ box, number: count })
        else cells.set(key, [{ box, number: count }])
      }
      count++
    },
    isFree: (box, gap = 0) => cellsOf(box, gap).every((key) => (cells.get(key) ?? []).every((other) => !overlap(box, other.box, gap))),
    near(box, gap = 0) {
      const found = new Map<number, T>()
      for (const key of cellsOf(box, gap)) for (const other of cells.get(key) ?? []) if (overlap(box, other.box, gap)) found.set(other.number, other.box)
      return [...found].sort(([a], [b]) => a - b).map(([, other]) => other)
    },
    at({ x, y }, ignored) {
      for (const { box } of cells.get(Math.floor(x / cell) * 4_000_037 + Math.floor(y / cell)) ?? [])
        if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height && !ignored(box)) return box
      return undefined
    },
  }
  for (const box of boxes) index.add(box)
  return index
}
