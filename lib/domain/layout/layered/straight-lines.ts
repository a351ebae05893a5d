/** Lines from middle to middle of what they join, for counting which cross as one sees them. Ends that lie on one another do not cross. */
export class StraightLines {
  private readonly from: Int32Array
  private readonly to: Int32Array
  /** The lines at each vertex, from `first[v]` to `first[v + 1] - 1`. */
  private readonly first: Int32Array
  private readonly lines: Int32Array
  readonly x: Float64Array
  readonly y: Float64Array
  /** Pairs of lines looked at so far. */
  looks = 0

  /** Of line i, the lines that might cross it, as both pass between the same layers: from `rivalsFrom[i]`. */
  private readonly rivalsFrom: Int32Array
  private readonly rivals: Int32Array

  constructor(count: number, edges: readonly { from: number; to: number }[], layerOf: (vertex: number) => number) {
    this.from = Int32Array.from(edges, ({ from }) => from)
    this.to = Int32Array.from(edges, ({ to }) => to)
    this.x = new Float64Array(count)
    this.y = new Float64Array(count)
    this.first = new Int32Array(count + 1)
    for (const { from, to } of edges) {
      this.first[from + 1]!++
      this.first[to + 1]!++
    }
    for (let vertex = 0; vertex < count; vertex++) this.first[vertex + 1]! += this.first[vertex]!
    const next = this.first.slice()
    this.lines = new Int32Array(edges.length * 2)
    edges.forEach(({ from, to }, line) => {
      this.lines[next[from]!++] = line
      this.lines[next[to]!++] = line
    })
    const inner = Int32Array.from(edges, ({ from, to }) => Math.min(layerOf(from), layerOf(to)))
    const outer = Int32Array.from(edges, ({ from, to }) => Math.max(layerOf(from), layerOf(to)))
    const rivals: number[] = []
    this.rivalsFrom = new Int32Array(edges.length + 1)
    for (let line = 0; line < edges.length; line++) {
      const [a, b] = [this.from[line]!, this.to[line]!]
      for (let other = 0; other < edges.length; other++) {
        if (inner[other]! >= outer[line]! || outer[other]! <= inner[line]!) continue
        const [c, d] = [this.from[other]!, this.to[other]!]
        if (a !== c && a !== d && b !== c && b !== d) rivals.push(other)
      }
      this.rivalsFrom[line + 1] = rivals.length
    }
    this.rivals = Int32Array.from(rivals)
  }

  /** How many lines cross those at the vertex. */
  at(vertex: number): number {
    let sum = 0
    for (let index = this.first[vertex]!; index < this.first[vertex + 1]!; index++) sum += this.across(this.lines[index]!)
    return sum
  }

  total(): number {
    let sum = 0
    for (let line = 0; line < this.from.length; line++) sum += this.across(line)
    return sum / 2
  }

  private across(line: number): number {
    const { x, y, from, to, rivals } = this
    const ax = x[from[line]!]!
    const ay = y[from[line]!]!
    const bx = x[to[line]!]!
    const by = y[to[line]!]!
    const top = Math.min(ay, by)
    const bottom = Math.max(ay, by)
    const left = Math.min(ax, bx)
    const right = Math.max(ax, bx)
    const end = this.rivalsFrom[line + 1]!
    let sum = 0
    for (let index = this.rivalsFrom[line]!; index < end; index++) {
      const other = rivals[index]!
      const c = from[other]!
      const d = to[other]!
      const cx = x[c]!
      const cy = y[c]!
      const dx = x[d]!
      const dy = y[d]!
      if ((cy <= top && dy <= top) || (cy >= bottom && dy >= bottom) || (cx <= left && dx <= left) || (cx >= right && dx >= right)) continue
      const one = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
      const two = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
      if (one * two >= 0) continue
      const three = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
      const four = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
      if (three * four < 0) sum++
    }
    this.looks += end - this.rivalsFrom[line]!
    return sum
  }
}
