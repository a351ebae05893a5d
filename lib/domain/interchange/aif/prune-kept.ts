import type { KeptGraph } from './kept-graph.ts'

/**
 * What of the kept nodes and edges still has what it was joined to. A transition, a preference, a step that could not be drawn: none of them
 * means anything once all that led to it, or all that it led to, is gone. What was said stays said.
 */
export function pruneKept(kept: KeptGraph, written: ReadonlySet<string>): { nodes: { id: string; type: string; text: string; more: KeptGraph['locutions'][number] }[]; edges: KeptGraph['edges'] } {
  const alive = new Set(kept.nodes.keys())
  const isThere = (id: string) => alive.has(id) || written.has(id)
  const [into, outOf] = [new Map<string, number>(), new Map<string, number>()]
  const around = new Map<string, { from: string; to: string }[]>()
  const gone = new Set<string>()
  const waiting: string[] = []
  for (const edge of kept.edges) {
    into.set(edge.to, (into.get(edge.to) ?? 0) + 1)
    outOf.set(edge.from, (outOf.get(edge.from) ?? 0) + 1)
    for (const end of [edge.from, edge.to]) {
      const known = around.get(end)
      if (known) known.push(edge)
      else around.set(end, [edge])
      if (!isThere(end) && !gone.has(end)) {
        gone.add(end)
        waiting.push(end)
      }
    }
  }
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { from, to } of around.get(id) ?? []) {
      const other = from === id ? to : from
      const [counts] = from === id ? [into] : [outOf]
      const left = counts.get(other)! - 1
      counts.set(other, left)
      if (left > 0 || !alive.has(other) || gone.has(other) || kept.nodes.get(other)!.type === 'L') continue
      alive.delete(other)
      gone.add(other)
      waiting.push(other)
    }
  }
  return {
    nodes: [...kept.nodes].flatMap(([id, node]) => (alive.has(id) ? [{ id, ...node }] : [])),
    edges: kept.edges.filter(({ from, to }) => isThere(from) && isThere(to)),
  }
}
