import { isPlainObject } from '../../argument/item-fields.ts'
import { mapLimits } from '../../argument/map-limits.ts'
import { valueProblem } from '../../argument/value-problem.ts'
import type { Json, JsonObject } from '../../json.ts'
import { fail, ok, type Result } from '../../result.ts'
import { findDialect } from './find-dialect.ts'
import type { AifEdge, AifGraph, AifLocution, AifNode } from './aif-node.ts'
import type { AifNotes } from './aif-notes.ts'
import { nodeTypes } from './aif-words.ts'
import { FreeIds } from './free-ids.ts'

/** The graph in a file, whatever dialect it is in: each id once, each edge between two nodes that are there, each once. */
export function readGraph(file: unknown, notes: AifNotes): Result<AifGraph> {
  const found = findDialect(file, notes)
  if (!found) return fail('not-aif', 'This is not AIF: it should hold a list of “nodes” and a list of “edges”, as AIFdb and OVA write them.')
  const { rawNodes, rawEdges, rawLocutions, rawParticipants, rest, envelope } = found
  const ids = rawNodes.filter(isPlainObject).map((node) => node['nodeID'] ?? node['id'])
  const { nodes, firstOf } = readNodes(rawNodes, notes)
  if (nodes.length > 0 && !nodes.some(({ type }) => nodeTypes.has(type))) return fail('not-aif', 'This is not AIF: none of its nodes is of a type that AIF has (I, L, RA, CA, MA, PA, TA, YA).')
  const kept = keptMembers(rest, notes)
  return ok({
    nodes,
    edges: readEdges(rawEdges, firstOf, notes),
    locutions: readLocutions(rawLocutions, notes),
    participants: readParticipants(rawParticipants),
    numeric: ids.length > 0 && ids.every((id) => typeof id === 'number'),
    title: [rest['title'], envelope?.['title']].find((title) => typeof title === 'string'),
    rest: kept,
    envelope: envelope && keptMembers(envelope, notes),
  })
}

function readNodes(raw: readonly unknown[], notes: AifNotes): { nodes: AifNode[]; firstOf: ReadonlyMap<string, string> } {
  const nodes = new Map<string, AifNode>()
  /** The node that an id in the file stands for: ids may have been too long, or given twice. */
  const firstOf = new Map<string, string>()
  const free = new FreeIds(raw.filter(isPlainObject).flatMap((one) => idOf(one['nodeID'] ?? one['id']) ?? []))
  for (const one of raw) {
    if (!isPlainObject(one)) {
      notes.add('not-a-node')
      continue
    }
    const { nodeID, id: plainId, type: rawType, text: rawText, ...more } = one
    const said = idOf(nodeID ?? plainId)
    const node = { type: textOf(rawType).trim().toUpperCase(), text: textOf(rawText), more: keptMembers(more, notes) }
    const known = said === undefined ? undefined : nodes.get(said)
    if (known && known.type === node.type && known.text === node.text) {
      notes.add('repeated-node', said)
      continue
    }
    if (said === undefined) notes.add('no-id')
    else if (known) notes.add('duplicate-id', said)
    const id = said !== undefined && !known ? said : free.take(said ?? 'node')
    if (said !== undefined && !firstOf.has(said)) firstOf.set(said, id)
    nodes.set(id, { id, ...node })
    if (!nodeTypes.has(node.type)) notes.add('unknown-type', id)
  }
  return { nodes: [...nodes.values()], firstOf }
}

function readEdges(raw: readonly unknown[], nodes: ReadonlyMap<string, string>, notes: AifNotes): AifEdge[] {
  const edges = new Map<string, AifEdge>()
  for (const one of raw) {
    if (!isPlainObject(one)) {
      notes.add('edge-to-nowhere')
      continue
    }
    const { fromID, toID, from: plainFrom, to: plainTo, ...more } = one
    const [from, to] = [endOf(fromID ?? plainFrom), endOf(toID ?? plainTo)].map((end) => (end === undefined ? undefined : nodes.get(end)))
    const edgeId = idOf(more['edgeID'])
    if (from === undefined || to === undefined) notes.add('edge-to-nowhere', edgeId)
    else {
      const key = pairKey(from, to)
      if (edges.has(key)) notes.add('repeated-edge', edgeId)
      else edges.set(key, { from, to, more: keptMembers(more, notes) })
    }
  }
  return [...edges.values()]
}

export function pairKey(from: string, to: string): string {
  return JSON.stringify([from, to])
}

function readLocutions(raw: readonly unknown[], notes: AifNotes): AifLocution[] {
  return raw.filter(isPlainObject).flatMap((one) => {
    const node = idOf(one['nodeID'])
    if (node === undefined) return []
    const start = one['start']
    return [{ node, person: idOf(one['personID']), start: typeof start === 'string' && start !== '' ? start : undefined, raw: keptMembers(one, notes) }]
  })
}

function readParticipants(raw: readonly unknown[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const one of raw.filter(isPlainObject)) {
    const id = idOf(one['participantID'] ?? one['id'])
    // Some tools write the word None for a name that is not there.
    const name = [one['firstname'], one['surname']].map((part) => textOf(part).trim()).filter((part) => part !== '' && part !== 'None').join(' ')
    if (id !== undefined && name !== '' && !names.has(id)) names.set(id, name)
  }
  return names
}

/** An end of an edge: an id, or in the second version of OVA the node itself. */
function endOf(value: unknown): string | undefined {
  return isPlainObject(value) ? idOf(value['id'] ?? value['nodeID']) : idOf(value)
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value !== '' ? value.slice(0, mapLimits.id - 10) : undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** The members that can be kept as they are. */
function keptMembers(raw: Record<string, unknown>, notes: AifNotes): JsonObject {
  const kept = Object.entries(raw).filter(([key, value]) => {
    if (value === undefined) return false
    const fine = (typeof value !== 'object' || value === null || valueProblem(value) === null) && key.length <= mapLimits.id
    if (!fine) notes.add('unkept', key)
    return fine
  })
  return Object.fromEntries(kept) as Record<string, Json>
}
