import type { RelationMeaning } from '../../layout/relation-meaning.ts'

/** A line's meaning as the legend says it. */
export const relationWords: Record<RelationMeaning, string> = {
  supports: 'supports',
  attacks: 'speaks against',
  undercuts: 'undercuts the inference',
  backs: 'backs the inference',
  answers: 'answers',
  equals: 'says the same',
  contradictory: 'contradicts',
  contrary: 'cannot stand with',
  specialises: 'is a case of',
  rephrases: 'rephrases',
}
