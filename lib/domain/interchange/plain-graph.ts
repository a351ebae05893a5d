import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Claim } from '../argument/claim.ts'
import type { Relation } from '../argument/relation.ts'
import type { RelationMeaning } from '../layout/relation-meaning.ts'

/** An end of an edge: a claim, or a relation that has become a node. */
export type PlainEnd = { claim: string } | { relation: string }

export interface PlainEdge {
  relation: Relation
  from: PlainEnd
  to: PlainEnd
  /** From a premise to the node of its relation, which then goes on to what the relation bears on. */
  isPremise: boolean
  role?: string
}

/**
 * A map as programs for graphs know one: nodes and edges between two nodes. A relation with several premises, with none, or that another
 * relation points at, is a node of its own; any other is an edge. Expects the map as read.
 */
export interface PlainGraph {
  claims: readonly Claim[]
  relations: readonly Relation[]
  edges: readonly PlainEdge[]
}

export function plainGraph(map: ArgumentMap): PlainGraph {
  const pointedAt = new Set([...map.relations.values()].flatMap(({ target }) => target.relation ?? []))
  const relations = [...map.relations.values()].filter(({ id, premises }) => premises.length !== 1 || pointedAt.has(id))
  const nodes = new Set(relations.map(({ id }) => id))
  const edges = [...map.relations.values()].flatMap((relation): PlainEdge[] => {
    const to: PlainEnd = relation.target.claim !== undefined ? { claim: relation.target.claim } : { relation: relation.target.relation }
    const isNode = nodes.has(relation.id)
    const premises = relation.premises.map(({ claim, role }): PlainEdge => ({ relation, from: { claim }, to: isNode ? { relation: relation.id } : to, isPremise: isNode, ...(role === undefined ? {} : { role }) }))
    return isNode ? [...premises, { relation, from: { relation: relation.id }, to, isPremise: false }] : premises
  })
  return { claims: [...map.claims.values()], relations, edges }
}

/** What a relation is called on a line between two nodes. */
export const meaningWords: Record<RelationMeaning, string> = {
  supports: 'supports', attacks: 'attacks', undercuts: 'undercuts', backs: 'backs', answers: 'answers', equals: 'says the same as', contradictory: 'contradicts', contrary: 'is contrary to',
  specialises: 'is a case of', rephrases: 'rephrases',
}

