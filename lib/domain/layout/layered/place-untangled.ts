import type { LayeredGraph } from './layered-graph.ts'
import type { BlockEdge } from './map-blocks.ts'
import { placeLayers, type Spacing } from './place-layers.ts'
import { StraightLines } from './straight-lines.ts'
import { untangle } from './untangle.ts'

/** Above this many claims only neighbours change places, above the second none. */
const small = 400
const large = 1500
/** Pairs of lines looked at, beyond which no further round is begun. */
const looks = 8_000_000

/** Places ordered layers, then orders them by the lines as one sees them and places them again, while that helps. */
export function placeUntangled(graph: LayeredGraph, edges: readonly BlockEdge[], spacing: Spacing, sideways: boolean, stop = () => false): Map<number, number> {
  let centres = placeLayers(graph, spacing)
  const claims = [...graph.itemOf.keys()].filter((vertex) => vertex < graph.bendsFrom)
  if (claims.length > large) return centres
  const layerOf = (vertex: number) => graph.layerOf[graph.itemOf.get(vertex)!]!
  const lines = new StraightLines(graph.bendsFrom, edges.filter(({ from, to }) => graph.itemOf.has(from) && graph.itemOf.has(to)), layerOf)
  const [along, out] = sideways ? [lines.y, lines.x] : [lines.x, lines.y]
  for (const vertex of claims) out[vertex] = layerOf(vertex) * (sideways ? 378 : 200)
  const put = () => claims.forEach((vertex) => (along[vertex] = centres.get(vertex)!))
  put()
  let crossings = lines.total()
  while (crossings > 0 && lines.looks < looks && !stop()) {
    const [order, last] = [graph.layers.map((layer) => [...layer]), centres]
    if (!untangle(graph, lines, along, spacing.extentOf, claims.length > small ? 1 : 10)) return last
    centres = placeLayers(graph, spacing)
    put()
    const now = lines.total()
    if (now >= crossings) {
      graph.layers.splice(0, order.length, ...order)
      return last
    }
    crossings = now
  }
  return centres
}
