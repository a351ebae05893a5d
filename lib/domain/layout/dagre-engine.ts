import { Graph, layout } from '@dagrejs/dagre'
import type { Point } from './box.ts'

export interface LayeredGraph {
  nodes: readonly { id: string; width: number; height: number }[]
  /** `from` is put in a layer above `to`. */
  edges: readonly { from: string; to: string; weight: number; layers: number }[]
}

/**
 * The one place that knows dagre: a layered drawing after Sugiyama, ranks by network simplex. Gives the upper left corner of
 * every node.
 */
export function layoutLayered(graph: LayeredGraph, gaps: { column: number; layer: number }): Map<string, Point> {
  const dagre = new Graph({ directed: true, multigraph: true })
  dagre.setGraph({ rankdir: 'TB', ranker: 'network-simplex', nodesep: gaps.column, ranksep: gaps.layer, edgesep: 12 })
  dagre.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of graph.nodes) dagre.setNode(id, { width, height })
  graph.edges.forEach(({ from, to, weight, layers }, index) => dagre.setEdge(from, to, { weight, minlen: layers }, String(index)))
  layout(dagre)
  const corners = new Map<string, Point>()
  for (const { id, width, height } of graph.nodes) {
    const node = dagre.node(id) as { x: number; y: number }
    corners.set(id, { x: Math.round(node.x - width / 2), y: Math.round(node.y - height / 2) })
  }
  return corners
}
