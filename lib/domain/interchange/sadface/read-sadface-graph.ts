import type { Target } from '../../argument/relation.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { BundleDraft } from '../drafting/bundle-draft.ts'
import { fittingKind } from '../drafting/fitting-kind.ts'
import { idOf } from '../drafting/free-id.ts'
import { canonicalJson } from '../sic-json/canonical-json.ts'
import { field, keptFields, textField, type Raw } from '../drafting/json-field.ts'
import { readSchemeName, writeSchemeName } from './scheme-name.ts'

interface Step {
  id: string
  raw: Raw
  premises: string[]
  conclusions: (string | Step)[]
  /** One relation for each conclusion, in their order. */
  relations: string[]
}

/** What the graph holds and our model does not: kept for the way back. */
export interface UnreadGraph {
  nodes: Json[]
  edges: Json[]
  /** [source, target, id] of edges that do not have the id we would give them. */
  edgeIds: Json[]
}

const nodeFields = ['id', 'type', 'text', 'name', 'sources']

/** The empty metadata that every node has says nothing. */
function knownFields(raw: Raw): readonly string[] {
  return canonicalJson(field(raw, 'metadata') ?? null) === '{"core":{}}' ? [...nodeFields, 'metadata'] : nodeFields
}

/** Atoms as claims, scheme nodes with the edges around them as relations. Gives the relations of each scheme node and the claims of each atom. */
export function readSadfaceGraph(draft: BundleDraft, nodes: readonly Raw[], edges: readonly Raw[], edgeId: (source: string, target: string) => string): { unread: UnreadGraph; steps: Map<Raw, string>; atoms: Map<Raw, string> } {
  const unread: UnreadGraph = { nodes: [], edges: [], edgeIds: [] }
  const ends = new Map<string, string | Step>()
  const atoms = new Map<Raw, string>()
  const steps: Step[] = []
  for (const raw of nodes) {
    const wanted = idOf(field(raw, 'id')) ?? undefined
    if (isAtom(raw)) {
      const claim = draft.addClaim(wanted, textField(raw, 'text') ?? '', keptFields(raw, knownFields(raw), 'sadface', 'node', draft.problems))
      if (claim === null) continue
      if (textField(raw, 'text') === undefined) draft.count('no-text', (count) => `${count === 1 ? 'A claim' : `${count} claims`} of the file had no text.`, claim)
      atoms.set(raw, claim)
      if (wanted !== undefined && !ends.has(wanted)) ends.set(wanted, claim)
    } else if (isStep(raw)) {
      const step: Step = { id: wanted ?? `s${steps.length + 1}`, raw, premises: [], conclusions: [], relations: [] }
      steps.push(step)
      if (wanted !== undefined && !ends.has(wanted)) ends.set(wanted, step)
    } else draft.count('unknown-node', (count) => `${count === 1 ? 'A node is' : `${count} nodes are`} neither an atom nor a scheme and could not be read.`, wanted)
  }
  joinEdges(draft, edges, ends, unread, edgeId)
  return { unread, atoms, steps: relateSteps(draft, steps, unread, edges) }
}

function isAtom(raw: Raw): boolean {
  const type = textField(raw, 'type')
  return type === 'atom' || (!isStepType(type) && typeof field(raw, 'text') === 'string')
}

function isStep(raw: Raw): boolean {
  const type = textField(raw, 'type')
  return isStepType(type) || typeof field(raw, 'name') === 'string'
}

function isStepType(type: string | undefined): boolean {
  return type === 'scheme' || type === 'conflict' || type === 'inference' || type === 'preference'
}

function joinEdges(draft: BundleDraft, edges: readonly Raw[], ends: ReadonlyMap<string, string | Step>, unread: UnreadGraph, edgeId: (source: string, target: string) => string): void {
  const seen = new Set<string>()
  for (const raw of edges) {
    const [source, target] = [idOf(field(raw, 'source_id') ?? field(raw, 'source')), idOf(field(raw, 'target_id') ?? field(raw, 'target'))]
    const [from, to] = [source === null ? undefined : ends.get(source), target === null ? undefined : ends.get(target)]
    const id = idOf(field(raw, 'id'))
    if (from === undefined || to === undefined) {
      draft.count('edge-end-missing', (count) => `${count === 1 ? 'An edge leads' : `${count} edges lead`} to a node that is not in the file; left out.`, id ?? undefined)
      continue
    }
    const pair = JSON.stringify([source, target])
    if (seen.has(pair)) continue
    seen.add(pair)
    if (id !== null && id !== edgeId(source!, target!)) unread.edgeIds.push([source!, target!, id])
    if (typeof from === 'string' && typeof to === 'string') {
      draft.count('direct-edge', (count) => `${count === 1 ? 'An edge leads' : `${count} edges lead`} from claim to claim without a scheme between them; read as support.`, id ?? undefined)
      if (from !== to) draft.addRelation(id ?? `${from}-${to}`, { kind: 'supports', premises: [{ claim: from }], target: { claim: to } })
    } else if (typeof from === 'string') (to as Step).premises.push(from)
    else from.conclusions.push(to)
  }
}

function relateSteps(draft: BundleDraft, steps: readonly Step[], unread: UnreadGraph, edges: readonly Raw[]): Map<Raw, string> {
  const aside = new Set<string>()
  for (const step of steps) {
    const whole = step.premises.length > 0 && step.conclusions.length > 0
    if (whole) step.relations = step.conclusions.map((_, index) => draft.newRelationId(index === 0 ? step.id : `${step.id}~${index + 1}`))
    else {
      draft.count('unfinished-step', (count) => `${count === 1 ? 'A step lacks' : `${count} steps lack`} premises or a conclusion; kept aside for the way back.`, step.id)
      unread.nodes.push(step.raw as JsonObject)
      aside.add(step.id)
    }
  }
  if (aside.size > 0) unread.edges.push(...(edges.filter((raw) => [field(raw, 'source_id'), field(raw, 'target_id')].some((end) => aside.has(String(end)))) as JsonObject[]))
  for (const step of steps) relateStep(draft, step)
  return new Map(steps.filter(({ relations }) => relations.length > 0).map(({ raw, relations }) => [raw, relations[0]!]))
}

function relateStep(draft: BundleDraft, step: Step): void {
  const name = textField(step.raw, 'name') ?? ''
  const said = readSchemeName(name, textField(step.raw, 'type') === 'conflict')
  const type = textField(step.raw, 'type')
  const own: JsonObject = type === undefined || type === 'scheme' ? {} : { type }
  if (name !== writeSchemeName(said) && name !== '') own['name'] = name
  const kept = keptFields(step.raw, knownFields(step.raw), 'sadface', 'node', draft.problems, own)
  const premises = step.premises.map((claim) => ({ claim }))
  const many = step.conclusions.length > 1 || step.conclusions.some((to) => typeof to !== 'string' && to.relations.length > 1)
  const put = (id: string, target: Target) => {
    const kind = fittingKind(said.kind, { premises, target })
    return draft.putRelation(id, { ...said, kind, premises, target, ...(many ? { origin: step.id } : {}), ...kept })
  }
  for (const [index, to] of step.conclusions.entries()) {
    const id = step.relations[index]
    if (id === undefined) return
    if (typeof to === 'string') put(id, { claim: to })
    else {
      // Whoever objects to a step with several conclusions objects to each.
      const [first, ...others] = to.relations
      put(id, { relation: first ?? to.id })
      for (const other of others) if (put(draft.newRelationId(`${step.id}~${other}`.slice(0, 400)), { relation: other }) === null) return
    }
  }
}
