import { byCodeUnit } from '../../argument/by-code-unit.ts'
import type { CitedDocument, MapBundle } from '../../argument/map-file.ts'
import type { Relation } from '../../argument/relation.ts'
import { isPlainObject } from '../../argument/item-fields.ts'
import { lengthInCodePoints } from '../../document/text-offset.ts'
import { FreeIds } from '../drafting/free-id.ts'
import { field, keptOf, objectField, objectsField, textField, type Raw } from '../drafting/json-field.ts'
import { canonicalJson } from '../sic-json/canonical-json.ts'
import { coreDefaults, sadfaceEdgeId, type SadfacePlain } from './sadface-plain.ts'
import { readSchemeName, writeSchemeName } from './scheme-name.ts'

/** What a map is in SADFace's own words; `bundle` is clean. */
export function writeSadfacePlain(bundle: MapBundle): SadfacePlain {
  const { map } = bundle
  const kept = keptOf(map, 'sadface')
  const ids = new FreeIds()
  const claims = new Map([...map.claims.keys()].map((id) => [id, ids.take(id, 'atom')]))
  const sources = sourcesOf(bundle)
  const nodes: Raw[] = [...map.claims.values()].map((claim) => {
    const { metadata, ...rest } = keptOf(claim, 'sadface')
    return { ...rest, id: claims.get(claim.id)!, type: 'atom', text: claim.text, sources: sources.get(`claim ${claim.id}`) ?? [], metadata: metadata ?? { core: {} } }
  })
  const edges: Raw[] = []
  const edgeIds = new Map(listOf(kept, 'edgeIds').flatMap((entry) => (Array.isArray(entry) && entry.length === 3 ? [[JSON.stringify(entry.slice(0, 2)), String(entry[2])] as const] : [])))
  const join = (source: string, target: string) => edges.push({ id: edgeIds.get(JSON.stringify([source, target])) ?? sadfaceEdgeId(source, target), source_id: source, target_id: target })

  const steps = stepNodes([...map.relations.values()])
  const names = new Map<string, string>()
  for (const group of steps) {
    const name = ids.take(group.length > 1 ? group[0]!.origin : group[0]!.id, 'scheme')
    for (const { id } of group) names.set(id, name)
  }
  for (const group of steps) {
    const [first] = group as [Relation]
    const name = names.get(first.id)!
    const { metadata, name: said, type, ...rest } = keptOf(first, 'sadface')
    const isConflict = type === 'conflict'
    const again = typeof said === 'string' ? readSchemeName(said, isConflict) : undefined
    const label = again?.kind === first.kind && again.scheme === first.scheme ? (said as string) : writeSchemeName(first)
    const quoted = sources.get(`relation ${first.id}`)
    nodes.push({ ...rest, id: name, type: typeof type === 'string' && (!isConflict || first.kind === 'attacks') ? type : 'scheme', name: label, ...(quoted ? { sources: quoted } : {}), metadata: metadata ?? { core: {} } })
    for (const { claim } of first.premises) join(claims.get(claim)!, name)
    for (const { target } of group) join(name, target.claim !== undefined ? claims.get(target.claim)! : names.get(target.relation)!)
  }
  putBack(kept, nodes, edges)
  const { nodes: _nodes, edges: _edges, edgeIds: _edgeIds, metadata, ...rest } = kept
  return { ...rest, metadata: { ...(isPlainObject(metadata) ? metadata : {}), core: coreOf(bundle, claims) }, resources: bundle.documents.map(resourceOf), nodes: byId(nodes), edges: byId(edges) }
}

/** Relations that were one node elsewhere are one again, unless an objection speaks about one of them or they differ by now. */
function stepNodes(relations: readonly Relation[]): Relation[][] {
  const spokenAbout = new Set(relations.flatMap(({ target }) => target.relation ?? []))
  const groups = new Map<string, Relation[]>()
  for (const relation of relations) {
    const { id, target, ...alike } = relation
    const joins = relation.origin !== undefined && relation.origin !== '' && !spokenAbout.has(id) && target.claim !== undefined
    const key = joins ? canonicalJson(alike) : `one ${id}`
    const group = groups.get(key)
    if (group) group.push(relation)
    else groups.set(key, [relation])
  }
  const order = (a: Relation, b: Relation) => a.id.length - b.id.length || byCodeUnit(a.id, b.id)
  return [...groups.values()].map((group) => group.sort(order))
}

function sourcesOf({ map, passages }: MapBundle): Map<string, Raw[]> {
  const byPassage = new Map(passages.map((passage) => [passage.id, passage]))
  const sources = new Map<string, Raw[]>()
  for (const evidence of map.evidence.values()) {
    const passage = byPassage.get(evidence.passage)
    if (!passage) continue
    const key = evidence.target.claim !== undefined ? `claim ${evidence.target.claim}` : `relation ${evidence.target.relation}`
    const source: Raw = { ...keptOf(evidence, 'sadface'), resource_id: passage.document, text: passage.exact, offset: passage.start, length: lengthInCodePoints(passage.exact) }
    const list = sources.get(key)
    if (list) list.push(source)
    else sources.set(key, [source])
  }
  return sources
}

function resourceOf(document: CitedDocument): Raw {
  const { type, metadata, ...rest } = keptOf(document, 'sadface')
  const metadataKept = isPlainObject(metadata) ? metadata : {}
  const core = {
    ...objectField(metadataKept, 'core'),
    ...(document.title ? { title: document.title } : {}),
    ...(document.authors.length > 0 ? { author: document.authors.every((name) => !/\s+and\s+/.test(name)) ? document.authors.join(' and ') : document.authors } : {}),
    ...(document.date ? { date: document.date } : {}),
    ...(document.source ? { url: document.source } : {}),
    ...(document.organisation ? { organisation: document.organisation } : {}),
    ...(document.tradition ? { tradition: document.tradition } : {}),
    ...(document.language ? { language: document.language } : {}),
  }
  return { ...rest, id: document.id, type: typeof type === 'string' ? type : 'text', ...(document.text === undefined ? {} : { content: document.text }), metadata: { ...metadataKept, core } }
}

function coreOf({ map }: MapBundle, claims: ReadonlyMap<string, string>): Raw {
  const kept = objectField(objectField(keptOf(map, 'sadface'), 'metadata'), 'core')
  const question = map.question === undefined ? undefined : claims.get(map.question)
  return {
    ...coreDefaults,
    ...kept,
    id: map.id,
    ...(map.title ? { title: map.title } : {}),
    ...(map.description === undefined ? {} : { description: map.description }),
    ...(question === undefined ? {} : { claim: question }),
  }
}

/** Nodes and edges that were kept aside, as far as what they join is still there. */
function putBack(kept: Raw, nodes: Raw[], edges: Raw[]): void {
  const there = new Set(nodes.map(({ id }) => id))
  for (const node of objectsField(kept, 'nodes')) {
    if (there.has(field(node, 'id'))) continue
    there.add(field(node, 'id'))
    nodes.push(node)
  }
  for (const edge of objectsField(kept, 'edges')) if (there.has(field(edge, 'source_id')) && there.has(field(edge, 'target_id'))) edges.push(edge)
}

function listOf(kept: Raw, name: string): unknown[] {
  const list = field(kept, name)
  return Array.isArray(list) ? list : []
}

function byId(items: Raw[]): Raw[] {
  return items.sort((a, b) => byCodeUnit(textField(a, 'id') ?? '', textField(b, 'id') ?? ''))
}
