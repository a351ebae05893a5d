import type { Json, JsonObject } from '../../json.ts'
import type { WrittenGraph } from './write-graph.ts'

/** The graph as it stands in a file. Ids that were numbers are numbers again. */
export function graphJson({ nodes, edges, locutions, rest, numeric }: WrittenGraph): JsonObject {
  const id = idWriter(numeric)
  return {
    nodes: nodes.map(({ id: nodeID, text, type, more }) => ({ nodeID: id(nodeID), text, type, ...more })),
    edges: edges.map(({ from, to, more: { edgeID, ...more } }) => ({ ...(edgeID !== undefined && { edgeID }), fromID: id(from), toID: id(to), ...more })),
    locutions: locutions.map((locution) => ({ ...locution, ...(typeof locution['nodeID'] === 'string' && { nodeID: id(locution['nodeID']) }) })),
    ...rest,
  }
}

export function idWriter(numeric: boolean): (id: string) => Json {
  return (id) => (numeric && /^(?:0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id)
}
