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

interface OpenNode extends MapTreeNode {
  reasons: OpenReason[]
}
interface OpenReason extends MapTreeReason {
  premises: OpenNode[]
  onInference: OpenReason[]
}

/** Sameness and opposition say nothing about above and below, unless nothing else says where a claim belongs. */
const loose = new Set<Relation['kind']>(['equals', 'contradictory', 'contrary', 'rephrases'])

/** The relations that say what stands below what: all but loose ones, and of those the ones without which a claim would belong nowhere. */
export function firmRelations(map: ArgumentMap): Relation[] {
  const ranked = [...map.relations.values()].sort(byKindThenId)
  const firm = ranked.filter((relation) => !loose.has(relation.kind))
  const below = new Set(firm.flatMap((relation) => relation.premises.map(({ claim }) => claim)))
  const lastResort = ranked.filter((relation) => loose.has(relation.kind) && relation.premises.every(({ claim }) => !below.has(claim) && claim !== map.question))
  return [...firm, ...lastResort]
}

/**
 * Spans a clean map with trees: the map's question first, then other questions, then whatever no relation places below
 * something. Claims are taken breadth first, so that a reason stands as near to its question as it can; a claim that bears
 * on several things there stands under the first (by kind of relation, then by id), and cycles are cut where they close.
 * The same map gives the same forest.
 */
export function mapForest(map: ArgumentMap): MapTreeNode[] {
  const onClaim = new Map<ClaimId, Relation[]>()
  const onRelation = new Map<RelationId, Relation[]>()
  const below = new Set<ClaimId>()
  for (const relation of firmRelations(map)) {
    if (relation.target.claim !== undefined) push(onClaim, relation.target.claim, relation)
    else push(onRelation, relation.target.relation, relation)
    for (const { claim } of relation.premises) below.add(claim)
  }
  const placed = new Set<ClaimId>()
  const used = new Set<RelationId>()

  /** A loop, not a recursion: a map may be a chain of thousands. */
  const growFrom = (root: ClaimId): OpenNode => {
    const tree: OpenNode = { claim: root, reasons: [] }
    placed.add(root)
    const waiting: { reasons: OpenReason[]; relations: readonly Relation[] }[] = [{ reasons: tree.reasons, relations: onClaim.get(root) ?? [] }]
    for (let next = 0; next < waiting.length; next++) {
      const { reasons, relations } = waiting[next]!
      for (const relation of relations) {
        if (used.has(relation.id)) continue
        used.add(relation.id)
        const reason: OpenReason = { relation: relation.id, premises: [], onInference: [] }
        for (const { claim } of relation.premises) {
          if (placed.has(claim)) continue
          placed.add(claim)
          const node: OpenNode = { claim, reasons: [] }
          reason.premises.push(node)
          waiting.push({ reasons: node.reasons, relations: onClaim.get(claim) ?? [] })
        }
        waiting.push({ reasons: reason.onInference, relations: onRelation.get(relation.id) ?? [] })
        reasons.push(reason)
      }
    }
    return tree
  }

  const claims = [...map.claims.values()].sort((a, b) => Number(b.id === map.question) - Number(a.id === map.question) || Number(b.kind === 'question') - Number(a.kind === 'question') || byId(a, b))
  const roots = [...claims.filter(({ id }) => !below.has(id) || id === map.question), ...claims]
  const forest: MapTreeNode[] = []
  for (const { id } of roots) if (!placed.has(id)) forest.push(growFrom(id))
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
