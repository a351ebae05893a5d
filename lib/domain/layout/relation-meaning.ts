import type { Relation } from '../argument/relation.ts'

/** What a relation is drawn as: an attack on a relation is an undercut, a support of one is backing. */
export const relationMeanings = ['supports', 'attacks', 'undercuts', 'backs', 'answers', 'equals', 'contradictory', 'contrary', 'specialises', 'rephrases'] as const
export type RelationMeaning = (typeof relationMeanings)[number]

export function relationMeaning(relation: Relation): RelationMeaning {
  if (relation.target.relation !== undefined) {
    if (relation.kind === 'attacks') return 'undercuts'
    if (relation.kind === 'supports') return 'backs'
  }
  return relation.kind
}
