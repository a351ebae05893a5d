import type { Point } from '../../lib/domain/layout/box.ts'

/** A drawn line as points; lines that share an end do not cross there. */
export interface DrawnLine {
  points: readonly Point[]
  ends: readonly string[]
}

interface Segment {
  line: number
  a: Point
  b: Point
}

const cell = 400

/** Pairs of lines that cross, each pair once, however often they do; pairs that share an end do not count. */
export function countCrossings(lines: readonly DrawnLine[]): number {
  const cells = new Map<number, Segment[]>()
  lines.forEach(({ points }, line) => {
    for (let index = 1; index < points.length; index++) {
      const segment = { line, a: points[index - 1]!, b: points[index]! }
      for (const key of cellsAlong(segment)) {
        const list = cells.get(key)
        if (list) list.push(segment)
        else cells.set(key, [segment])
      }
    }
  })
  const shared = lines.map(({ ends }) => new Set(ends))
  const crossed = new Set<number>()
  for (const segments of cells.values())
    for (let i = 0; i < segments.length; i++)
      for (let j = i + 1; j < segments.length; j++) {
        const [one, other] = [segments[i]!, segments[j]!]
        if (one.line === other.line || !cross(one, other) || lines[one.line]!.ends.some((end) => shared[other.line]!.has(end))) continue
        crossed.add(Math.min(one.line, other.line) * lines.length + Math.max(one.line, other.line))
      }
  return crossed.size
}

/** The cells of a grid that a segment passes, by columns. */
function* cellsAlong({ a, b }: Segment): Generator<number> {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a]
  const yAt = (x: number) => (right.x === left.x ? left.y : left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x))
  for (let column = Math.floor(left.x / cell); column <= Math.floor(right.x / cell); column++) {
    const [from, to] = right.x === left.x ? [left.y, right.y] : [yAt(Math.max(left.x, column * cell)), yAt(Math.min(right.x, (column + 1) * cell))]
    for (let row = Math.floor(Math.min(from, to) / cell); row <= Math.floor(Math.max(from, to) / cell); row++) yield column * 1_000_003 + row
  }
}

function cross({ a, b }: Segment, { a: c, b: d }: Segment): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
