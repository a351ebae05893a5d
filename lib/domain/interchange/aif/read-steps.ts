import { relationKey } from '../../argument/sameness.ts'
import { mapLimits } from '../../argument/map-limits.ts'
import { isPairKind } from '../../argument/relation-form.ts'
import type { Relation, Target } from '../../argument/relation.ts'
import { byCodeUnit } from '../../argument/by-code-unit.ts'
import type { AifGraph, AifNode } from './aif-node.ts'
import type { AifNotes } from './aif-notes.ts'
import { mostPremises } from '../most-premises.ts'
import { isStepType, relationOf, type StepType } from './aif-words.ts'
import { FreeIds } from './free-ids.ts'
import { keptNode } from './kept-node.ts'
import { pairKey } from './read-graph.ts'

export interface ReadSteps {
  relations: Map<string, Relation>
  /** The relations that a node became; none where it could not be drawn. */
  ofNode: ReadonlyMap<string, readonly Relation[]>
  /** The edges that the relations say, by `pairKey`. */
  said: Set<string>
}

interface Step {
  node: AifNode & { type: StepType }
  premises: string[]
  claims: string[]
  steps: string[]
}

/**
 * The inferences, conflicts and rephrasings as relations. A node with several conclusions becomes one relation for each, with a shared
 * `origin`; what points at such a node points at each of them. A node that points at a node has a relation as target: an undercut or a backing.
 */
export function readSteps(graph: AifGraph, isClaim: (id: string) => boolean, notes: AifNotes): ReadSteps {
  const steps = stepsOf(graph, isClaim)
  const relations = new Map<string, Relation>()
  const ofNode = new Map<string, Relation[]>()
  const said = new Set<string>()
  const keys = new Set<string>()
  const free = new FreeIds(graph.nodes.filter(({ type }) => isStepType(type)).map(({ id }) => id))
  let premisesLeft = mostPremises
  for (const step of targetsFirst(steps, notes)) {
    const drawn = drawStep(step)
    if (drawn === 'too-many') notes.add('too-many', step.node.id)
    else if (drawn.length === 0) notes.add(step.premises.length === 0 ? 'no-premise' : 'no-conclusion', step.node.id)
    else keep(step, drawn)
  }
  return { relations: new Map([...relations].sort(([a], [b]) => byCodeUnit(a, b))), ofNode, said }

  function* targetsOf({ claims, steps: nodes }: Step): Generator<Target> {
    for (const claim of claims) yield { claim }
    for (const id of nodes) for (const { id: relation } of ofNode.get(id) ?? []) yield { relation }
  }

  function drawStep(step: Step): Omit<Relation, 'id'>[] | 'too-many' {
    const { node, premises } = step
    const { kind, scheme } = relationOf(node.type, node.text)
    const from = premises.slice(0, mapLimits.list).sort(byCodeUnit)
    const single = isPairKind(kind)
    const unknown = { aif: { node: keptNode(node) } }
    // More than can be kept is not worked out: three hundred premises and as many conclusions make 90,000 pairs.
    const room = Math.min(mapLimits.items - relations.size, Math.floor(premisesLeft / (single ? 1 : Math.max(1, from.length))))
    const drawn: Omit<Relation, 'id'>[] = []
    for (const target of targetsOf(step)) {
      if (kind !== 'supports' && kind !== 'attacks' && (target.claim === undefined || from.includes(target.claim))) continue
      for (const of of single ? from.map((one) => [one]) : from.length > 0 ? [from] : []) {
        if (drawn.length === room) return 'too-many'
        drawn.push({ kind, premises: of.map((claim) => ({ claim })), target, ...(scheme !== undefined && { scheme }), unknown })
      }
    }
    return drawn
  }

  function keep({ node, premises }: Step, drawn: readonly Omit<Relation, 'id'>[]): void {
    if (premises.length > mapLimits.list) notes.add('too-many-premises', node.id)
    const alike = drawn.some((one) => keys.has(relationKey(one as Relation)))
    const made = drawn.map((one, index) => ({ ...one, id: index === 0 ? node.id : free.take(node.id), ...((drawn.length > 1 || alike) && { origin: node.id }) }))
    for (const relation of made) {
      relations.set(relation.id, relation)
      keys.add(relationKey(relation))
      premisesLeft -= relation.premises.length
      for (const { claim } of relation.premises) said.add(pairKey(claim, node.id))
      said.add(pairKey(node.id, relation.target.claim ?? nodeOfRelation(relation.target.relation)))
    }
    ofNode.set(node.id, made)
  }

  function nodeOfRelation(id: string): string {
    const relation = relations.get(id)!
    return relation.origin ?? relation.id
  }
}

function stepsOf(graph: AifGraph, isClaim: (id: string) => boolean): Map<string, Step> {
  const steps = new Map<string, Step>()
  for (const node of graph.nodes) if (isStepType(node.type)) steps.set(node.id, { node: node as Step['node'], premises: [], claims: [], steps: [] })
  for (const { from, to } of graph.edges) {
    const [source, target] = [steps.get(from), steps.get(to)]
    if (target && isClaim(from)) target.premises.push(from)
    else if (source && target && from !== to) source.steps.push(to)
    else if (source && isClaim(to)) source.claims.push(to)
  }
  return steps
}

/** Each step after those it points at. Where they point at each other in a circle, one of them is taken as it stands. */
function targetsFirst(steps: ReadonlyMap<string, Step>, notes: AifNotes): Step[] {
  const waitsFor = new Map<string, number>()
  const pointing = new Map<string, string[]>()
  for (const { node, steps: targets } of steps.values()) {
    waitsFor.set(node.id, targets.length)
    for (const target of targets) {
      const known = pointing.get(target)
      if (known) known.push(node.id)
      else pointing.set(target, [node.id])
    }
  }
  const order = new Set<Step>()
  const take = (ready: string[]) => {
    for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
      if (order.has(steps.get(id)!)) continue
      order.add(steps.get(id)!)
      for (const waiting of pointing.get(id) ?? []) {
        const left = waitsFor.get(waiting)! - 1
        waitsFor.set(waiting, left)
        if (left === 0) ready.push(waiting)
      }
    }
  }
  take([...steps.keys()].filter((id) => waitsFor.get(id) === 0).reverse())
  for (const [id, step] of steps) {
    if (order.has(step)) continue
    notes.add('circle', id, waitsFor.get(id))
    take([id])
  }
  return [...order]
}
