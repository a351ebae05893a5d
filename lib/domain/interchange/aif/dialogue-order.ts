import { byCodeUnit } from '../../argument/by-code-unit.ts'
import type { AifGraph, AifNode } from './aif-node.ts'

/**
 * Locutions in the order in which they were said: by their times where all have one, else so that a transition (TA) leads forwards, and
 * otherwise as they stand in the file. What is in that order already stays in it.
 */
export function dialogueOrder(graph: AifGraph, locutions: readonly AifNode[]): AifNode[] {
  const starts = new Map<string, string>()
  for (const { node, start } of graph.locutions) if (start !== undefined && !starts.has(node)) starts.set(node, start)
  if (locutions.every(({ id }) => starts.has(id))) return [...locutions].sort((a, b) => byCodeUnit(starts.get(a.id)!, starts.get(b.id)!))
  const next = followers(graph, new Set(locutions.map(({ id }) => id)))
  return forwards(locutions, next) ?? [...locutions]
}

/** Which locutions come after which, through a transition. */
function followers(graph: AifGraph, locutions: ReadonlySet<string>): Map<string, string[]> {
  const transitions = new Map<string, { from: string[]; to: string[] }>()
  for (const { id, type } of graph.nodes) if (type === 'TA') transitions.set(id, { from: [], to: [] })
  for (const { from, to } of graph.edges) {
    if (locutions.has(from)) transitions.get(to)?.from.push(from)
    if (locutions.has(to)) transitions.get(from)?.to.push(to)
  }
  const next = new Map<string, string[]>()
  for (const { from, to } of transitions.values()) {
    // One that joins hundreds with hundreds says no order.
    if (from.length * to.length > 100) continue
    for (const one of from) {
      const known = next.get(one)
      if (known) known.push(...to)
      else next.set(one, [...to])
    }
  }
  return next
}

/** Depth first from the last to the first, each put down behind what follows it. Null where some follow each other in a circle. */
function forwards(locutions: readonly AifNode[], next: ReadonlyMap<string, readonly string[]>): AifNode[] | null {
  const byId = new Map(locutions.map((locution) => [locution.id, locution]))
  const state = new Map<string, 'open' | 'done'>()
  const backwards: AifNode[] = []
  for (let start = locutions.length - 1; start >= 0; start--) {
    const path: { id: string; at: number }[] = []
    if (!state.has(locutions[start]!.id)) path.push({ id: locutions[start]!.id, at: 0 })
    while (path.length > 0) {
      const top = path.at(-1)!
      state.set(top.id, 'open')
      const follower = next.get(top.id)?.[top.at++]
      if (follower === undefined) {
        state.set(top.id, 'done')
        backwards.push(byId.get(top.id)!)
        path.pop()
      } else if (state.get(follower) === 'open') return null
      else if (!state.has(follower)) path.push({ id: follower, at: 0 })
    }
  }
  return backwards.reverse()
}
