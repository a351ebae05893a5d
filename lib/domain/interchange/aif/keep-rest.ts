import { valueProblem } from '../../argument/value-problem.ts'
import type { JsonObject } from '../../json.ts'
import type { AifEdge, AifGraph, AifNode } from './aif-node.ts'
import type { AifNotes } from './aif-notes.ts'
import { isStepType } from './aif-words.ts'
import { byNumber } from './by-number.ts'
import { pairKey } from './read-graph.ts'

interface Read {
  /** Whether a node is a claim, a relation or a piece of evidence now. */
  isSaid: (node: string) => boolean
  /** The edges that the map says, by `pairKey`. */
  said: readonly ReadonlySet<string>[]
  /** The locutions in their order. */
  order: readonly string[]
}

/** Joined so in a dialogue that Inference Anchoring Theory describes; what is joined otherwise is told. */
const usual: ReadonlySet<string> = new Set(['L TA', 'TA L', 'L YA', 'YA L', 'YA I', 'I YA', 'TA YA', 'YA TA', 'YA RA', 'YA CA', 'YA MA', 'YA PA', 'YA YA'])

/**
 * What the map has no word for, kept for the way back: locutions and transitions, preferences, what could not be drawn, the edges that
 * join these, and the ids of all other edges. In an order that does not depend on the file's, but for locutions, whose order means something.
 */
export function keepRest(graph: AifGraph, { isSaid, said, order }: Read, notes: AifNotes): { unknown?: JsonObject } {
  const types = new Map(graph.nodes.map(({ id, type }) => [id, type]))
  const isDrawn = ({ from, to }: AifEdge) => said.some((edges) => edges.has(pairKey(from, to)))
  for (const edge of graph.edges) if (!isDrawn(edge) && isOdd(edge, types, isSaid)) notes.add('off-pattern', `${edge.from} → ${edge.to}`)
  const preferences = graph.nodes.filter(({ type }) => type === 'PA')
  if (preferences.length > 0) notes.add('preference', preferences[0]!.id, preferences.length)
  const rank = new Map(order.map((id, index) => [id, index]))
  const place = ({ id }: AifNode) => rank.get(id) ?? Infinity
  const nodes = graph.nodes.filter(({ id }) => !isSaid(id)).sort((a, b) => (place(a) === place(b) ? byNumber(a.id, b.id) : place(a) - place(b)))
  const edges = [...graph.edges].sort(byEdge)
  const aif: JsonObject = {
    nodes: nodes.map(({ id, type, text, more }) => ({ ...more, nodeID: id, text, type })),
    edges: edges.filter((edge) => !isDrawn(edge)).map(keptEdge),
    drawn: edges.filter(isDrawn).map(keptEdge),
    locutions: graph.locutions.map(({ raw }) => raw),
    ...(graph.numeric && { numeric: true }),
    rest: graph.rest,
  }
  const unknown: JsonObject = { aif, ...(graph.envelope && { xaif: graph.envelope }) }
  if (valueProblem(unknown) === null) return { unknown }
  notes.add('too-large-to-keep')
  return {}
}

function byEdge(a: AifEdge, b: AifEdge): number {
  return byNumber(String(a.more['edgeID'] ?? ''), String(b.more['edgeID'] ?? '')) || byNumber(a.from, b.from) || byNumber(a.to, b.to)
}

function keptEdge({ from, to, more }: AifEdge): JsonObject {
  return { ...more, fromID: from, toID: to }
}

/** What is joined to a preference or to something that was not drawn has been told with that. */
function isOdd({ from, to }: AifEdge, types: ReadonlyMap<string, string>, isSaid: (node: string) => boolean): boolean {
  const [one, other] = [types.get(from)!, types.get(to)!]
  if (usual.has(`${one} ${other}`)) return false
  const told = (id: string, type: string) => (isStepType(type) && !isSaid(id)) || type === 'PA' || !(type === 'I' || type === 'L' || type === 'TA' || type === 'YA' || isStepType(type))
  return from === to || !(told(from, one) || told(to, other))
}
