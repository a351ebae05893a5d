/** A node of a network, by its number. */
export type Node = number
/** A node, or with `not` its negation: 2 × node, + 1 where it is negated. */
export type Literal = number

export function is(node: Node): Literal {
  return node * 2
}

export function not(node: Node): Literal {
  return node * 2 + 1
}

export const undecided = 0
export const yes = 1
export const no = 2
export type Value = typeof undecided | typeof yes | typeof no

/** A network's least fixpoint. */
export interface Solution {
  values: Uint8Array
  /** Which node was the how-many-th to be settled, from 0; -1 where it is undecided. What settled it was settled before it. */
  turns: Int32Array
}

/**
 * Nodes that are each true when all, or any, of some literals are. `solve` gives the least fixpoint of that in strong
 * Kleene logic, from all-undecided: each literal is looked at once, so it takes time in proportion to the network.
 */
export class Network {
  /** By node: `all` or `any`. */
  readonly #isAll: boolean[] = []
  readonly inputs: Literal[][] = []
  #usedBy: { starts: Int32Array; users: Int32Array } | null = null

  /** A node that is true when all of these are; with none it is true. */
  all(...literals: Literal[]): Node {
    return this.#add(true, literals)
  }

  /** A node that is true when any of these is; with none it is false. */
  any(...literals: Literal[]): Node {
    return this.#add(false, literals)
  }

  get size(): number {
    return this.inputs.length
  }

  /** Whether the node is true when all of its inputs are, or any. */
  isAll(node: Node): boolean {
    return this.#isAll[node]!
  }

  #add(isAll: boolean, literals: Literal[]): Node {
    this.#isAll.push(isAll)
    return this.inputs.push(literals) - 1
  }

  /**
   * `forced`: nodes that are settled so from the start, whatever their inputs say. The inputs must not change between one
   * solving and the next.
   */
  solve(forced: ReadonlyMap<Node, typeof yes | typeof no> = new Map()): Solution {
    const size = this.size
    const values = new Uint8Array(size)
    const turns = new Int32Array(size).fill(-1)
    const left = new Int32Array(size)
    const { starts, users } = (this.#usedBy ??= this.#users())
    const queue: Node[] = []
    const settle = (node: Node, value: Value) => {
      if (values[node] !== undecided) return
      values[node] = value
      turns[node] = queue.push(node) - 1
    }
    for (const [node, value] of forced) settle(node, value)
    for (let node = 0; node < size; node++) {
      left[node] = this.inputs[node]!.length
      if (left[node] === 0) settle(node, this.#isAll[node] ? yes : no)
    }
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at]!
      for (let place = starts[node]!; place < starts[node + 1]!; place++) {
        const user = users[place]! >> 1
        const isTrue = (values[node] === yes) !== ((users[place]! & 1) === 1)
        const isAll = this.#isAll[user]!
        // One false input settles an `all`, one true input an `any`; else the last input does.
        if (isTrue !== isAll) settle(user, isAll ? no : yes)
        else if (--left[user]! === 0) settle(user, isAll ? yes : no)
      }
    }
    return { values, turns }
  }

  /** For each node the nodes that it is an input of: 2 × node, + 1 where it is negated there; from `starts[node]` on. */
  #users(): { starts: Int32Array; users: Int32Array } {
    const starts = new Int32Array(this.size + 1)
    for (const literals of this.inputs) for (const literal of literals) starts[(literal >> 1) + 1]!++
    for (let node = 0; node < this.size; node++) starts[node + 1]! += starts[node]!
    const users = new Int32Array(starts[this.size]!)
    const next = starts.slice()
    for (const [user, literals] of this.inputs.entries()) for (const literal of literals) users[next[literal >> 1]!++] = user * 2 + (literal & 1)
    return { starts, users }
  }
}
