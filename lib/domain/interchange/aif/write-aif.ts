import type { MapBundle } from '../../argument/map-file.ts'
import type { JsonObject } from '../../json.ts'
import type { WrittenMap } from '../map-format.ts'
import { aifLosses } from './aif-losses.ts'
import { graphJson } from './graph-json.ts'
import { writeGraph } from './write-graph.ts'

/** A map as AIFdb's JSON: nodes, edges, locutions. A file that came from there goes back with the same nodes and edges. */
export function writeAif(bundle: MapBundle): WrittenMap {
  const graph = writeGraph(bundle, { edge: { edgeID: '', formEdgeID: null }, schemeOnNode: true, spansSay: false })
  const file: JsonObject = graphJson(graph)
  const losses = aifLosses(bundle, graph, { isXaif: false })
  if (graph.map.unknown?.['xaif'] !== undefined) losses.push({ code: 'xaif', message: 'The text and the places on the screen of the xAIF file that this came from are left out.' })
  return { text: `${JSON.stringify(file, null, 1)}\n`, losses }
}
