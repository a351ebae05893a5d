import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Relation } from '../../argument/relation.ts'
import type { ClaimId, RelationId } from '../../ids.ts'
import { firmRelations, mapForest, type MapTreeNode, type MapTreeReason } from '../map-tree.ts'

/**
 * Claims that stand together in one layer: the premises of one relation, then those of whatever bears on that relation.
 * Claims go by their number in `MapBlocks.claims`, blocks by theirs.
 */
export interface Block {
  /** Claims by relation; those of one run are joint premises and never parted. */
  runs: number[][]
  /** The block of the claim that these bear on first; -1 for a root. */
  parent: number
  /** The root of the tree in which the block stands. */
  root: number
}

/** One line of a relation, from a premise to the claim that it comes down to in the end. */
export interface BlockEdge {
  from: number
  to: number
  /** Says what stands below what. */
  firm: boolean
}

export interface MapBlocks {
  claims: readonly ClaimId[]
  blocks: readonly Block[]
  /** The block of each claim. */
  blockOf: readonly number[]
  edges: readonly BlockEdge[]
}

/**
 * Blocks in the order in which one walks through the trees, depth first, so that neighbours there stand near one another.
 * `stands`: where along the layers a card stands already; reasons of one claim are walked through in that order, what stands nowhere last.
 */
export function mapBlocks(map: ArgumentMap, stands: (claim: ClaimId) => number = () => Infinity): MapBlocks {
  const claims: ClaimId[] = []
  const numbers = new Map<ClaimId, number>()
  const blocks: Block[] = []
  const blockOf: number[] = []
  const number = (claim: ClaimId, block: number): number => {
    const made = claims.length
    claims.push(claim)
    numbers.set(claim, made)
    blockOf.push(block)
    return made
  }
  for (const tree of mapForest(map)) {
    const root = blocks.length
    const waiting: { nodes: readonly (readonly MapTreeNode[])[]; parent: number }[] = [{ nodes: [[tree]], parent: -1 }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const block = blocks.length
      blocks.push({ runs: next.nodes.map((run) => run.map(({ claim }) => number(claim, block))), parent: next.parent, root })
      const reasons = next.nodes.flatMap((run) => run.flatMap((node) => node.reasons))
      const below = reasons.map(runsOf).filter((runs) => runs.length > 0)
      const first = (runs: MapTreeNode[][]) => stands(runs[0]![0]!.claim)
      below.sort((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b)))
      for (const runs of below.reverse()) waiting.push({ nodes: runs, parent: block })
    }
  }
  return { claims, blocks, blockOf, edges: edgesOf(map, numbers) }
}

function runsOf(reason: MapTreeReason): MapTreeNode[][] {
  const runs: MapTreeNode[][] = []
  const waiting = [reason]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.premises.length > 0) runs.push([...next.premises])
    waiting.push(...[...next.onInference].reverse())
  }
  return runs
}

function edgesOf(map: ArgumentMap, numbers: ReadonlyMap<ClaimId, number>): BlockEdge[] {
  const firm = new Set(firmRelations(map).map(({ id }) => id))
  const edges: BlockEdge[] = []
  for (const relation of [...map.relations.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const target = baseTarget(map, relation)
    const to = target === undefined ? undefined : numbers.get(target)
    if (to === undefined) continue
    for (const { claim } of relation.premises) {
      const from = numbers.get(claim)
      if (from !== undefined && from !== to) edges.push({ from, to, firm: firm.has(relation.id) })
    }
  }
  return edges
}

/** What a relation on a relation comes down to: the claim that the last one bears on. */
function baseTarget(map: ArgumentMap, relation: Relation): ClaimId | undefined {
  const seen = new Set<RelationId>()
  let next: Relation | undefined = relation
  while (next && next.target.relation !== undefined) {
    if (seen.has(next.id)) return undefined
    seen.add(next.id)
    next = map.relations.get(next.target.relation)
  }
  return next?.target.claim
}
