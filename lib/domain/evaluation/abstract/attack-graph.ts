/** An argument, by its number: zero-based, in the order of the file. */
export type Argument = number

/**
 * An abstract argumentation framework (Dung 1995): arguments, and which attacks which. Neighbours lie one after the other in
 * one array, those of argument `a` from `starts[a]` to `starts[a + 1]`: fifty thousand arguments are read and labelled at once.
 */
export interface AttackGraph {
  size: number
  attackers: Neighbours
  attacked: Neighbours
}

export interface Neighbours {
  starts: Int32Array
  list: Int32Array
}

/** The framework of `size` arguments in which `from[i]` attacks `to[i]`. */
export function attackGraph(size: number, from: ArrayLike<Argument>, to: ArrayLike<Argument>): AttackGraph {
  return { size, attackers: neighbours(size, to, from), attacked: neighbours(size, from, to) }
}

/** The neighbours of one argument; a view, not a copy. */
export function neighboursOf({ starts, list }: Neighbours, argument: Argument): Int32Array {
  return list.subarray(starts[argument]!, starts[argument + 1]!)
}

function neighbours(size: number, of: ArrayLike<Argument>, are: ArrayLike<Argument>): Neighbours {
  const starts = new Int32Array(size + 1)
  for (let index = 0; index < of.length; index++) starts[of[index]! + 1]!++
  for (let argument = 0; argument < size; argument++) starts[argument + 1]! += starts[argument]!
  const list = new Int32Array(of.length)
  const next = starts.slice(0, size)
  for (let index = 0; index < of.length; index++) list[next[of[index]!]!++] = are[index]!
  return { starts, list }
}
