import type { MapNetwork } from './map-network.ts'
import { undecided, type Literal, type Node } from './network.ts'

/**
 * A circle of things that are undecided because each waits for the others: `opposed` where it has two sides, each against the
 * other; `own` where going round it one comes back for oneself with no one against, or against oneself.
 */
export type Circle = 'opposed' | 'own'

/** The nodes that lie on a circle of undecided ones. What a claim or a step is to its own negation is no circle. */
export function circlesOf({ network, claims, relations }: MapNetwork, values: Uint8Array): Map<Node, Circle> {
  const inputs = network.inputs.map((literals, node) => (values[node] === undecided ? literals.filter((literal) => values[literal >> 1] === undecided) : []))
  // c ← ¬c̄ ← c and x ← ¬b ← x are how the equations put a reason against a reason; the reason itself stays.
  for (const { holds, attacked } of claims.values()) {
    inputs[holds] = inputs[holds]!.flatMap((literal) => (isDenial(network.inputs, literal, holds) ? (values[attacked] === undecided ? [attacked * 2 + 1] : []) : [literal]))
  }
  for (const { undercut } of relations.values()) {
    inputs[undercut] = inputs[undercut]!.flatMap((literal) => (isDenial(network.inputs, literal, undercut) ? [network.inputs[literal >> 1]![0]! ^ 1] : [literal])).filter((literal) => values[literal >> 1] === undecided)
  }
  const circles = new Map<Node, Circle>()
  for (const circle of componentsOf(inputs)) {
    const kind = kindOf(circle, inputs)
    if (kind) for (const node of circle) circles.set(node, kind)
  }
  return circles
}

/** ¬(… ∧ ¬node): what stands against the node only as long as it does not hold. */
function isDenial(inputs: readonly (readonly Literal[])[], literal: Literal, node: Node): boolean {
  return (literal & 1) === 1 && inputs[literal >> 1]!.length === 2 && inputs[literal >> 1]![1] === node * 2 + 1
}

/** Two sides: every way round it changes sides an even number of times, and some way does. */
function kindOf(circle: readonly Node[], inputs: readonly (readonly Literal[])[]): Circle | null {
  const [first] = circle
  if (circle.length === 1 && !inputs[first!]!.some((literal) => literal >> 1 === first)) return null
  const within = new Set(circle)
  const side = new Map<Node, number>([[first!, 0]])
  const left = [first!]
  let opposed = false
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    for (const literal of inputs[node]!) {
      const other = literal >> 1
      if (!within.has(other)) continue
      const negated = literal & 1
      opposed ||= negated === 1
      const own = side.get(node)! ^ negated
      if (!side.has(other)) {
        side.set(other, own)
        left.push(other)
      } else if (side.get(other) !== own) return 'own'
    }
  }
  return opposed ? 'opposed' : 'own'
}

/** Strongly connected components (Tarjan 1972), with a list instead of recursion. */
function componentsOf(inputs: readonly (readonly Literal[])[]): Node[][] {
  const index = new Int32Array(inputs.length).fill(-1)
  const low = new Int32Array(inputs.length)
  const next = new Int32Array(inputs.length)
  const open = new Uint8Array(inputs.length)
  const found: Node[][] = []
  const path: Node[] = []
  const stack: Node[] = []
  let count = 0
  for (let start = 0; start < inputs.length; start++) {
    if (index[start] !== -1 || inputs[start]!.length === 0) continue
    path.push(start)
    while (path.length > 0) {
      const node = path.at(-1)!
      if (index[node] === -1) {
        index[node] = low[node] = count++
        stack.push(node)
        open[node] = 1
      }
      const literals = inputs[node]!
      if (next[node]! < literals.length) {
        const other = literals[next[node]!++]! >> 1
        if (index[other] === -1) path.push(other)
        else if (open[other]) low[node] = Math.min(low[node]!, index[other]!)
        continue
      }
      path.pop()
      const parent = path.at(-1)
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!)
      if (low[node] !== index[node]) continue
      const component: Node[] = []
      let last: Node
      do {
        last = stack.pop()!
        open[last] = 0
        component.push(last)
      } while (last !== node)
      found.push(component)
    }
  }
  return found
}
