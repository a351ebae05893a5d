import { isPlainObject } from '../../argument/item-fields.ts'
import type { Json, JsonObject } from '../../json.ts'
import { idWriter } from './graph-json.ts'
import type { WrittenGraph } from './write-graph.ts'

interface Place {
  x: number
  y: number
}

/** How far to the right of a claim its illocution stands, and to the right of that the locution. */
const column = 225

/** The places of OVA: those the file had, and for new nodes one near what they are joined to. */
export function writeOva(graph: WrittenGraph, came: Json | undefined): Json {
  const before = parsed(came)
  if (came !== undefined && before === undefined) return came
  const idOf = (one: Json) => (isPlainObject(one) && (typeof one['nodeID'] === 'string' || typeof one['nodeID'] === 'number') ? String(one['nodeID']) : '')
  const known = listIn(before, 'nodes')
  const present = new Set(graph.nodes.map(({ id }) => id))
  const placed = new Set(known.map(idOf))
  const fresh = graph.nodes.filter(({ id }) => !placed.has(id))
  const kept = known.filter((one) => present.has(idOf(one)))
  if (came !== undefined && fresh.length === 0 && kept.length === known.length) return came
  const write = idWriter(graph.numeric)
  const places = placesFor(graph, kept, idOf)
  const nodes = [...kept, ...fresh.map(({ id }) => ({ nodeID: write(id), visible: true, ...places.get(id)!, timestamp: '' }))]
  const drawn = new Set(listIn(before, 'edges').map((edge) => (isPlainObject(edge) ? JSON.stringify([String(edge['fromID']), String(edge['toID'])]) : '')))
  const edges = [
    ...listIn(before, 'edges').filter((edge) => isPlainObject(edge) && present.has(String(edge['fromID'])) && present.has(String(edge['toID']))),
    ...graph.edges.filter(({ from, to }) => !drawn.has(JSON.stringify([from, to]))).map(({ from, to }) => ({ fromID: write(from), toID: write(to), visible: true })),
  ]
  const ova: JsonObject = { ...(before ?? { firstname: '', surname: '', url: '' }), nodes, edges }
  return typeof came === 'string' ? JSON.stringify(ova) : ova
}

/** OVA's own part, which some versions save as a JSON text. Undefined where it is something else. */
function parsed(came: Json | undefined): JsonObject | undefined {
  if (typeof came !== 'string') return isPlainObject(came) ? (came as JsonObject) : undefined
  try {
    const value: unknown = JSON.parse(came)
    return isPlainObject(value) ? (value as JsonObject) : undefined
  } catch {
    return undefined
  }
}

function listIn(ova: JsonObject | undefined, key: string): Json[] {
  const list = ova?.[key]
  return Array.isArray(list) ? list : []
}

/** Claims where they lie on the map, or below one another; a step between what it joins; what was said to the right of what it says. */
function placesFor(graph: WrittenGraph, kept: readonly Json[], idOf: (one: Json) => string): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const one of kept) if (isPlainObject(one)) places.set(idOf(one as Json), { x: Number(one['x']) || 0, y: Number(one['y']) || 0 })
  let row = [...places.values()].reduce((most, { y }) => Math.max(most, y + 120), 0)
  for (const [claim, id] of graph.claimNodes) {
    if (places.has(id)) continue
    const pos = graph.map.claims.get(claim)?.pos
    places.set(id, pos ? { x: pos.x, y: pos.y } : { x: 270, y: (row += 120) })
  }
  const ends = new Map<string, string[]>()
  for (const { from, to } of graph.edges) {
    for (const [one, other] of [[from, to], [to, from]] as const) (ends.get(one) ?? ends.set(one, []).get(one)!).push(other)
  }
  for (const types of [['RA', 'CA', 'MA', 'PA'], ['YA'], ['L'], ['TA']]) {
    const now = graph.nodes.filter(({ id, type }) => types.includes(type) && !places.has(id))
    const found = now.map(({ id, type }) => [id, nextTo((ends.get(id) ?? []).flatMap((end) => places.get(end) ?? []), type === 'YA' || type === 'L' ? column : 0)] as const)
    for (const [id, place] of found) places.set(id, place ?? { x: 720, y: (row += 120) })
  }
  for (const { id } of graph.nodes) if (!places.has(id)) places.set(id, { x: 720, y: (row += 120) })
  return places
}

function nextTo(around: readonly Place[], right: number): Place | undefined {
  if (around.length === 0) return undefined
  const mean = (of: (place: Place) => number) => Math.round(around.reduce((sum, place) => sum + of(place), 0) / around.length)
  return { x: mean(({ x }) => x) + right, y: mean(({ y }) => y) }
}
