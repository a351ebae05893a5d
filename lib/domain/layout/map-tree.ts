import type { ArgumentMap } from '../argument/argument-map.ts'
import { relationKinds, type Relation } from '../argument/relation.ts'
import type { ClaimId, RelationId } from '../ids.ts'

/** A claim and the reasons that bear on it, each claim standing once in the forest. */
export interface MapTreeNode {
  claim: ClaimId
  reasons: readonly MapTreeReason[]
}

/** One relation below what it bears on: its premises, then what bears on the inference itself. */
export interface MapTreeReason {
  relation: RelationId
  premises: readonly MapTreeNode[]
  onInference: readonly MapTreeReason[]
}

/** Sameness and opposition say nothing about above and below, unless nothing else says where a claim belongs. */
const loose = new Set<Relation['kind']>(['equals', 'contradictory', 'contrary', 'rephrases'])

/**
 * Spans a clean map with trees: the map's question first, then other questions, then whatever no relation places below
 * something. A claim that bears on several things stands under the first (by kind of relation, then by id), and cycles
 * are cut where they close, so the same map gives the same forest.
 */
export function mapForest(map: ArgumentMap): MapTreeNode[] {
  const onClaim = new Map<ClaimId, Relation[]>()
  const onRelation = new Map<RelationId, Relation[]>()
  const placed = new Set<ClaimId>()
  const below = new Set<ClaimId>()
  const ranked = [...map.relations.values()].sort(byKindThenId)
  const firm = ranked.filter((relation) => !loose.has(relation.kind))
  for (const relation of firm) for (const { claim } of relation.premises) below.add(claim)
  const lastResort = ranked.filter((relation) => loose.has(relation.kind) && relation.premises.every(({ claim }) => !below.has(claim) && claim !== map.question))
  for (const relation of [...firm, ...lastResort]) {
    if (relation.target.claim !== undefined) push(onClaim, relation.target.claim, relation)
    else push(onRelation, relation.target.relation, relation)
    for (const { claim } of relation.premises) below.add(claim)
  }

  const grow = (claim: ClaimId): MapTreeNode => {
    placed.add(claim)
    return { claim, reasons: branches(onClaim.get(claim) ?? []) }
  }
  /** Claims are taken breadth first, so that a reason stands as near to the question as it can. */
  const branches = (relations: readonly Relation[]): MapTreeReason[] => {
    const taken = relations.map((relation) => {
      const own = relation.premises.filter(({ claim }) => !placed.has(claim)).map(({ claim }) => claim)
      for (const claim of own) placed.add(claim)
      return { relation, own }
    })
    return taken
      .map(({ relation, own }) => ({ relation: relation.id, premises: own.map(grow), onInference: branches(onRelation.get(relation.id) ?? []) }))
      .filter((reason) => reason.premises.length > 0 || reason.onInference.length > 0)
  }

  const claims = [...map.claims.values()].sort((a, b) => Number(b.id === map.question) - Number(a.id === map.question) || Number(b.kind === 'question') - Number(a.kind === 'question') || byId(a, b))
  const roots = [...claims.filter(({ id }) => !below.has(id) || id === map.question), ...claims]
  const forest: MapTreeNode[] = []
  for (const { id } of roots) if (!placed.has(id)) forest.push(grow(id))
  return forest
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function byKindThenId(a: Relation, b: Relation): number {
  const rank = (relation: Relation) => (relation.kind === 'answers' ? -1 : relationKinds.indexOf(relation.kind))
  return rank(a) - rank(b) || byId(a, b)
}
