import { isPlainObject } from '../../argument/item-fields.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { WrittenMap } from '../map-format.ts'
import { aifLosses } from './aif-losses.ts'
import { graphJson } from './graph-json.ts'
import { writeGraph } from './write-graph.ts'
import { writeOva } from './write-ova.ts'
import { writeXaifText } from './write-xaif-text.ts'

/** A map as xAIF: the graph, the text with a span for each locution, and a place on the screen for each node. */
export function writeXaif(bundle: MapBundle): WrittenMap {
  const came = bundle.map.unknown?.['xaif']
  const envelope = isPlainObject(came) ? (came as JsonObject) : undefined
  const graph = writeGraph(bundle, { edge: { edgeID: 0 }, schemeOnNode: false, spansSay: envelope?.['text'] !== undefined })
  const { locutions, participants, schemefulfillments, descriptorfulfillments, nodes, edges, ...more } = graphJson(graph)
  const file: JsonObject = {
    AIF: { nodes: nodes!, edges: edges!, schemefulfillments: listOr(schemefulfillments), descriptorfulfillments: listOr(descriptorfulfillments), participants: listOr(participants), locutions: locutions!, ...more },
    ...envelope,
    text: envelope?.['text'] ?? writeXaifText(bundle, graph.passageNodes),
    // Some tools have a list there that means nothing, under another name.
    ...(envelope?.['ova'] === undefined && { OVA: writeOva(graph, envelope?.['OVA']) }),
  }
  return { text: `${JSON.stringify(file, null, 1)}\n`, losses: aifLosses(bundle, graph, { isXaif: true }) }
}

/** Null where the file had null. */
function listOr(value: Json | undefined): Json {
  return value === undefined ? [] : value
}
