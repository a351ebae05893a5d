import type { Target } from '../../argument/relation.ts'
import type { JsonObject } from '../../json.ts'
import { fail, ok, type Result } from '../../result.ts'
import { BundleDraft } from '../drafting/bundle-draft.ts'
import type { ReadMap } from '../map-format.ts'
import { topicTitle, type AgxmlPlain } from './agxml-plain.ts'
import { parseAgxml } from './parse-agxml.ts'
import { readAgxmlText } from './read-agxml-text.ts'

type Edge = AgxmlPlain['edges'][number]

const steps = new Set(['sup', 'exa', 'reb', 'und'])

/** Reads an argumentation graph of arg-microtexts: `add` is a joint premise, `und` an objection to a step (SPEC: FO). */
export function readAgxml(text: string): Result<ReadMap> {
  if (text.trim() === '') return fail('empty', 'The file is empty.')
  const parsed = parseAgxml(text)
  if (!parsed.ok) return parsed
  const { plain, damage, graphs } = parsed.value
  const draft = new BundleDraft()
  if (damage > 0) draft.problems.add('damaged', 'The XML of this file is damaged or was cut off; it was read as far as it goes.')
  if (graphs > 1) draft.problems.add('several-graphs', `The file holds ${graphs} graphs; only the first was read. Put each into a file of its own.`)
  const { topic_id: topic, ...rest } = plain.attributes
  const title = topicTitle(topic ?? '')
  const claims = readAgxmlText(draft, plain, title)
  readSteps(draft, plain, claims)
  const kept: JsonObject = { ...rest, ...(topic === undefined ? {} : { topic_id: topic }) }
  return ok(draft.finish({ id: plain.id === '' ? 'map' : plain.id, title, ...(Object.keys(kept).length > 0 ? { unknown: { agxml: kept } } : {}) }))
}

function readSteps(draft: BundleDraft, plain: AgxmlPlain, claims: ReadonlyMap<string, string>): void {
  const ofText = claimOfText(plain, claims)
  const claimOf = (id: string) => claims.get(id) ?? ofText.get(id)
  const edges = new Map<string, Edge>()
  for (const edge of plain.edges) if (edge.type !== 'seg' && !edges.has(edge.id)) edges.set(edge.id, edge)
  const relations = new Map([...edges.values()].filter(({ type }) => steps.has(type)).map((edge) => [edge.id, draft.newRelationId(edge.id)]))
  const mainOf = new Map([...edges.values()].filter(({ id }) => relations.has(id)).map(({ id, src }) => [claimOf(src), id]))
  const added = new Map<string, Map<string, string>>()
  for (const edge of edges.values()) {
    if (relations.has(edge.id)) continue
    const claim = claimOf(edge.src)
    const to = edge.type === 'add' ? joined(edge, edges, relations, (id) => mainOf.get(claimOf(id) ?? '')) : undefined
    if (edge.type !== 'add') draft.count('unknown-edge', (count) => `${count === 1 ? 'An edge is' : `${count} edges are`} of a kind that argumentation graphs do not have; left out.`, edge.id)
    else if (claim === undefined || to === undefined) tellLost(draft, edge)
    else {
      if (claims.has(edge.trg)) draft.count('add-to-claim', (count) => `${count === 1 ? 'A premise is' : `${count} premises are`} added to a claim instead of a step; joined with the step that starts there.`, edge.id)
      const list = added.get(to) ?? new Map<string, string>()
      added.set(to, list.set(claim, edge.id))
    }
  }
  for (const edge of edges.values()) {
    const id = relations.get(edge.id)
    if (id === undefined) continue
    const claim = claimOf(edge.src)
    const target = targetOf(edge, claimOf, relations)
    if (claim === undefined || target === null) {
      tellLost(draft, edge)
      continue
    }
    if ((edge.type === 'und') !== (target.relation !== undefined)) draft.count('off-pattern', (count) => `${count === 1 ? 'An edge leads' : `${count} edges lead`} to a claim where a step belongs, or the other way round; read by where it leads.`, edge.id)
    const more = added.get(edge.id)
    draft.putRelation(id, {
      kind: edge.type === 'sup' || edge.type === 'exa' ? 'supports' : 'attacks',
      premises: [claim, ...(more?.keys() ?? [])].map((one) => ({ claim: one })),
      target,
      ...(edge.type === 'exa' ? { scheme: 'example' } : {}),
      ...(more ? { unknown: { agxml: { add: Object.fromEntries(more) } } } : {}),
    })
  }
}

function tellLost(draft: BundleDraft, { id }: Edge): void {
  draft.count('edge-end-missing', (count) => `${count === 1 ? 'An edge leads' : `${count} edges lead`} from or to something that is not in the file; left out.`, id)
}

function targetOf({ trg }: Edge, claimOf: (id: string) => string | undefined, relations: ReadonlyMap<string, string>): Target | null {
  const relation = relations.get(trg)
  if (relation !== undefined) return { relation }
  const claim = claimOf(trg)
  return claim === undefined ? null : { claim }
}

/** The step that an added premise belongs to: of the edge it leads to, of another added premise, or of the claim that starts one. */
function joined(start: Edge, edges: ReadonlyMap<string, Edge>, relations: ReadonlyMap<string, string>, mainOf: (id: string) => string | undefined): string | undefined {
  let at = start.trg
  for (let hops = 0; hops <= 100; hops++) {
    if (relations.has(at)) return at
    const next = edges.get(at)
    if (next?.type !== 'add') return mainOf(at)
    at = next.trg
  }
  return undefined
}

/** Edges should start at claims; where one starts at a unit of text, the claim that this makes is meant. */
function claimOfText({ edges }: AgxmlPlain, claims: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(edges.flatMap(({ type, src, trg }) => (type === 'seg' && claims.has(trg) && !claims.has(src) ? [[src, claims.get(trg)!]] : [])))
}
