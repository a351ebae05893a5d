import { mapLimits } from '../../argument/map-limits.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import { readMap } from '../../argument/read-map.ts'
import type { Relation } from '../../argument/relation.ts'
import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Json, JsonObject } from '../../json.ts'
import { nodeOf, relationOf, type StepType } from './aif-words.ts'
import { byNumber } from './by-number.ts'
import { FreeIds } from './free-ids.ts'
import { joinSteps } from './join-steps.ts'
import { keptGraph, nodeOfItem, type KeptGraph } from './kept-graph.ts'
import { pruneKept } from './prune-kept.ts'
import { pairKey } from './read-graph.ts'
import { titleOf } from './title-of.ts'
import { writeIllocutions } from './write-illocutions.ts'
import { writeSources } from './write-sources.ts'

export interface WrittenNode {
  id: string
  type: string
  text: string
  more: JsonObject
}

export interface WrittenGraph {
  map: ArgumentMap
  nodes: WrittenNode[]
  edges: { from: string; to: string; more: JsonObject }[]
  locutions: JsonObject[]
  rest: JsonObject
  numeric: boolean
  /** Which nodes claims and passages are, by their own ids. */
  claimNodes: ReadonlyMap<string, string>
  passageNodes: ReadonlyMap<string, string>
  /** How often something had to be left out or said otherwise, for the losses. */
  left: { pruned: number; kinds: number; schemes: number; stances: number; noPassage: number; reports: number; documents: number }
}

interface Options {
  /** Members of a new scheme node or edge besides those that all dialects have. */
  edge: JsonObject
  /** The scheme stands on the node, as in AIFdb, or beside the nodes, as in xAIF. */
  schemeOnNode: boolean
  /** Evidence that a span of the text says already. */
  spansSay: boolean
}

/** A map as an AIF graph: the nodes it came with under their own ids, new ones for the rest, and what was kept for the way back. */
export function writeGraph(bundle: MapBundle, { edge, schemeOnNode, spansSay }: Options): WrittenGraph {
  const { map } = readMap(bundle.map)
  const kept = keptGraph(map.unknown?.['aif'])
  const free = new FreeIds(kept.nodes.keys(), { numbers: kept.numeric })
  const nodes: WrittenNode[] = []
  const pairs = new Map<string, { from: string; to: string }>()
  const join = (from: string, to: string) => void pairs.set(pairKey(from, to), { from, to })
  const left = { pruned: 0, kinds: 0, schemes: 0, stances: 0, noPassage: 0, reports: 0, documents: 0 }
  const fulfilled: JsonObject[] = []
  const schemeOf = (id: string, text: string, schemeID: string | undefined): JsonObject => {
    if (schemeOnNode) return { scheme: text, ...(schemeID !== undefined && { schemeID }) }
    if (schemeID !== undefined) fulfilled.push({ nodeID: id, schemeID })
    return {}
  }

  const claimNodes = new Map<string, string>()
  for (const claim of map.claims.values()) {
    const node = nodeOfItem(claim)
    const id = free.take((node?.id ?? claim.id).slice(0, mapLimits.id - 10))
    claimNodes.set(claim.id, id)
    nodes.push({ id, type: 'I', text: claim.text, more: node?.more ?? {} })
  }

  const groups = joinSteps(map)
  const stepNodes = new Map<string, { id: string; type: StepType }>()
  for (const group of groups) {
    const [first] = group
    const known = nodeOfItem(first!)
    const id = free.take((known?.id ?? (group.length > 1 ? first!.origin! : first!.id)).slice(0, mapLimits.id - 10))
    const { text, more, type } = stepNode(first!, known, (words, schemeID) => schemeOf(id, words, schemeID), left)
    for (const relation of group) stepNodes.set(relation.id, { id, type })
    nodes.push({ id, type, text, more })
  }
  for (const group of groups) {
    for (const relation of group) {
      const { id } = stepNodes.get(relation.id)!
      for (const { claim } of relation.premises) join(claimNodes.get(claim)!, id)
      join(id, relation.target.claim !== undefined ? claimNodes.get(relation.target.claim)! : stepNodes.get(relation.target.relation)!.id)
    }
  }

  const evidence = [...map.evidence.values()].filter(({ unknown }) => !(spansSay && unknown?.['xaif'] !== undefined))
  const sources = writeSources(map, evidence, bundle, { kept, free })
  left.reports = sources.lostReports
  left.documents = sources.documents
  const illocutions = writeIllocutions(evidence, { kept, free, claimNodes, stepNodes, locutionOf: sources.locutionOf, schemeOf })
  Object.assign(left, illocutions.left)
  nodes.push(...illocutions.nodes)
  for (const { from, to } of illocutions.edges) join(from, to)

  const written = new Set([...nodes.map(({ id }) => id), ...sources.nodes.map(({ id }) => id)])
  const alive = pruneKept(kept, written)
  left.pruned = kept.nodes.size - alive.nodes.length
  const locutionNodes: WrittenNode[] = sources.nodes.map(({ id, text }) => ({ id, type: 'L', text, more: {} }))
  const present = new Set([...written, ...alive.nodes.map(({ id }) => id)])
  const spoken = [...alive.nodes.filter(({ type }) => type === 'L'), ...locutionNodes]
  const others = [...nodes, ...alive.nodes.filter(({ type }) => type !== 'L')]
  return {
    map,
    nodes: inOrder(spoken, others),
    edges: numbered([...pairs.values()], kept, alive.edges, edge),
    locutions: [...kept.locutions.filter(({ nodeID }) => present.has(String(nodeID))), ...sources.locutions],
    rest: restOf(map, kept, present, sources.participants, fulfilled),
    numeric: kept.numeric,
    claimNodes,
    passageNodes: new Map([...[...kept.nodes].flatMap(([id, { type }]) => (type === 'L' ? [[id, id] as const] : [])), ...sources.nodes.map(({ id, passage }) => [passage, id] as const)]),
    left,
  }
}

function stepNode(
  { kind, scheme }: Relation,
  known: ReturnType<typeof nodeOfItem>,
  schemeOf: (text: string, schemeID: string | undefined) => JsonObject,
  left: WrittenGraph['left'],
): { type: StepType; text: string; more: JsonObject } {
  const fresh = nodeOf(kind, scheme)
  const before = known?.text === undefined ? undefined : relationOf(fresh.type, known.text)
  if (fresh.lost) left.kinds += 1
  if (fresh.schemeLost) left.schemes += 1
  if (before && before.kind === kind && before.scheme === scheme) return { type: fresh.type, text: known!.text!, more: known!.more }
  const { scheme: _scheme, schemeID: _schemeID, ...more } = known?.more ?? {}
  return { type: fresh.type, text: fresh.text, more: { ...more, ...schemeOf(fresh.text, fresh.schemeID) } }
}

/** By id, unless that would change the order of the locutions, which means something: then these come first. */
function inOrder(spoken: readonly WrittenNode[], others: readonly WrittenNode[]): WrittenNode[] {
  const isInOrder = spoken.every(({ id }, index) => index === 0 || byNumber(spoken[index - 1]!.id, id) < 0)
  const sorted = (nodes: readonly WrittenNode[]) => [...nodes].sort((a, b) => byNumber(a.id, b.id))
  return isInOrder ? sorted([...spoken, ...others]) : [...spoken, ...sorted(others)]
}

/** Edges under the ids they had, new ones with the next numbers, in the order of their ids. */
function numbered(pairs: readonly { from: string; to: string }[], kept: KeptGraph, alive: KeptGraph['edges'], edge: JsonObject): WrittenGraph['edges'] {
  const known = new Map(kept.drawn.map(({ from, to, more }) => [pairKey(from, to), more]))
  const ids = [...kept.drawn, ...kept.edges].map(({ more }) => more['edgeID'])
  const asText = ids.length > 0 ? typeof ids[0] === 'string' : edge['edgeID'] === ''
  let last = Math.max(0, ids.reduce<number>((most, id) => (Number.isSafeInteger(Number(id)) ? Math.max(most, Number(id)) : most), 0))
  const next = (): Json => (asText ? String(++last) : ++last)
  const edges = [...alive, ...pairs.map(({ from, to }) => ({ from, to, more: known.get(pairKey(from, to)) ?? { ...edge, edgeID: next() } }))]
  const id = (more: JsonObject) => String(more['edgeID'] ?? '')
  return edges.sort((a, b) => byNumber(id(a.more), id(b.more)) || byNumber(a.from, b.from) || byNumber(a.to, b.to))
}

function restOf(map: ArgumentMap, kept: KeptGraph, present: ReadonlySet<string>, participants: JsonObject[], fulfilled: JsonObject[]): JsonObject {
  const about = (value: Json) => (Array.isArray(value) ? value.filter((one) => typeof one !== 'object' || one === null || Array.isArray(one) || !('nodeID' in one) || present.has(String(one['nodeID']))) : value)
  const rest: JsonObject = Object.fromEntries(Object.entries(kept.rest).map(([key, value]) => [key, about(value)]))
  const add = (key: string, more: JsonObject[]) => {
    if (more.length > 0) rest[key] = [...(Array.isArray(rest[key]) ? rest[key] : []), ...more]
  }
  add('participants', participants)
  add('schemefulfillments', fulfilled)
  const envelope = map.unknown?.['xaif']
  const told = rest['title'] ?? (typeof envelope === 'object' && envelope !== null && !Array.isArray(envelope) ? envelope['title'] : undefined) ?? titleOf(map)
  const { title, ...others } = rest
  const own = map.title.trim() !== '' && map.title.slice(0, 1000) !== told ? map.title.slice(0, 1000) : title
  return { ...others, ...(own !== undefined && { title: own }) }
}
