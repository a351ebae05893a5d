import { isPlainObject } from '../../argument/item-fields.ts'
import type { Json, JsonObject } from '../../json.ts'

interface KeptEdge {
  from: string
  to: string
  more: JsonObject
}

/** What `keepRest` put into the map's `unknown`, as far as it is still what it was. */
export interface KeptGraph {
  /** Node by id: whole, as it goes back. */
  nodes: ReadonlyMap<string, { type: string; text: string; more: JsonObject }>
  edges: readonly KeptEdge[]
  /** Edges that the map said when it was read: whose ids they have. */
  drawn: readonly KeptEdge[]
  locutions: readonly JsonObject[]
  numeric: boolean
  rest: JsonObject
}

export function keptGraph(unknown: Json | undefined): KeptGraph {
  const aif = isPlainObject(unknown) ? (unknown as JsonObject) : {}
  const objects = (value: Json | undefined) => (Array.isArray(value) ? value.filter((one): one is JsonObject => isPlainObject(one)) : [])
  const edges = (value: Json | undefined) =>
    objects(value).flatMap(({ fromID, toID, ...more }) => (typeof fromID === 'string' && typeof toID === 'string' ? [{ from: fromID, to: toID, more }] : []))
  return {
    nodes: new Map(
      objects(aif['nodes']).flatMap(({ nodeID, type, text, ...more }) => (typeof nodeID === 'string' && typeof type === 'string' && typeof text === 'string' ? [[nodeID, { type, text, more }] as const] : [])),
    ),
    edges: edges(aif['edges']),
    drawn: edges(aif['drawn']),
    locutions: objects(aif['locutions']),
    numeric: aif['numeric'] === true,
    rest: isPlainObject(aif['rest']) ? (aif['rest'] as JsonObject) : {},
  }
}

/** The node that an item was in the file it came from. */
export function nodeOfItem(item: { unknown?: JsonObject }): { id: string; text?: string; more: JsonObject; aif: JsonObject } | undefined {
  const aif = item.unknown?.['aif']
  const node = isPlainObject(aif) ? aif['node'] : undefined
  if (!isPlainObject(aif) || !isPlainObject(node)) return undefined
  const { nodeID, text, type: _type, ...more } = node as JsonObject
  return typeof nodeID === 'string' && nodeID !== '' ? { id: nodeID, ...(typeof text === 'string' && { text }), more, aif: aif as JsonObject } : undefined
}
