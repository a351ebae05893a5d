import { isPlainObject } from '../../argument/item-fields.ts'
import type { AifNotes } from './aif-notes.ts'

interface Dialect {
  rawNodes: readonly unknown[]
  rawEdges: readonly unknown[]
  rawLocutions: readonly unknown[]
  rawParticipants: readonly unknown[]
  rest: Record<string, unknown>
  envelope?: Record<string, unknown>
}

/**
 * Where in a file the graph is. AIFdb has nodes and edges at the top; xAIF (OVA3 and what came after it) has them under `AIF`, beside the
 * text and the places on the screen; the OVA before it has them at the top, the text under `analysis`, speakers and schemes on the nodes.
 * Several graphs in one list are read as one, as their ids are AIFdb's.
 */
export function findDialect(file: unknown, notes: AifNotes): Dialect | null {
  if (Array.isArray(file)) return together(file, notes)
  if (!isPlainObject(file)) return null
  const key = ['AIF', 'aif'].find((name) => isPlainObject(file[name]))
  const graph = key === undefined ? file : (file[key] as Record<string, unknown>)
  if (!holdsGraph(graph)) return null
  const { nodes, edges, locutions, participants, ...rest } = graph
  const list = (value: unknown) => listOf(value, notes)
  const lists = { rawNodes: list(nodes), rawEdges: list(edges), rawLocutions: list(locutions), rawParticipants: list(participants) }
  const shown = participants === undefined ? {} : { participants }
  if (key !== undefined) return { ...lists, rest: { ...rest, ...shown }, envelope: Object.fromEntries(Object.entries(file).filter(([name]) => name !== key)) }
  return isPlainObject(graph['analysis']) ? olderOva(lists, graph['analysis']) : { ...lists, rest: { ...rest, ...shown } }
}

function holdsGraph(graph: Record<string, unknown>): boolean {
  const isList = (value: unknown) => Array.isArray(value) || value === null
  return isList(graph['nodes']) && (isList(graph['edges']) || graph['edges'] === undefined)
}

function listOf(value: unknown, notes: AifNotes): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (value !== undefined && value !== null) notes.add('wrong-type')
  return []
}

/** As OVA2 saved it, brought into the form of OVA3. */
function olderOva(lists: Omit<Dialect, 'rest'>, analysis: Record<string, unknown>): Dialect {
  const nodes = lists.rawNodes.filter(isPlainObject)
  const participants = lists.rawParticipants.filter(isPlainObject).map(({ id, ...name }) => ({ participantID: id, ...name }))
  const locutions = nodes.filter(({ type, participantID }) => type === 'L' && participantID !== undefined && participantID !== 0 && participantID !== '0')
  const schemes = nodes.filter(({ scheme }) => scheme !== undefined && scheme !== 0 && scheme !== '0' && scheme !== null && scheme !== '')
  return {
    rawNodes: nodes.map(({ id, type, text }) => ({ nodeID: id, type, text })),
    rawEdges: lists.rawEdges.filter(isPlainObject).map(({ from, to }, index) => ({ edgeID: index + 1, fromID: idIn(from), toID: idIn(to) })),
    rawLocutions: locutions.map(({ id, participantID }) => ({ nodeID: id, personID: participantID, start: null, end: null })),
    rawParticipants: participants,
    rest: { participants, schemefulfillments: schemes.map(({ id, scheme }) => ({ nodeID: id, schemeID: scheme })), descriptorfulfillments: [] },
    envelope: {
      text: analysis['txt'] ?? '',
      OVA: {
        firstname: '',
        surname: '',
        url: '',
        nodes: nodes.map(({ id, x, y, visible, timestamp }) => ({ nodeID: id, visible: visible ?? true, x: x ?? 0, y: y ?? 0, timestamp: timestamp ?? '' })),
        edges: lists.rawEdges.filter(isPlainObject).map(({ from, to, visible }) => ({ fromID: idIn(from), toID: idIn(to), visible: visible ?? true })),
      },
    },
  }
}

function idIn(end: unknown): unknown {
  return isPlainObject(end) ? end['id'] : end
}

function together(files: readonly unknown[], notes: AifNotes): Dialect | null {
  const found = files.filter((file) => !Array.isArray(file)).flatMap((file) => findDialect(file, notes) ?? [])
  if (found.length === 0) return null
  if (found.length === 1) return found[0]!
  const participants = found.flatMap(({ rawParticipants }) => rawParticipants)
  return {
    rawNodes: found.flatMap(({ rawNodes }) => rawNodes),
    rawEdges: found.flatMap(({ rawEdges }) => rawEdges),
    rawLocutions: found.flatMap(({ rawLocutions }) => rawLocutions),
    rawParticipants: participants,
    rest: participants.length > 0 ? { participants } : {},
  }
}
