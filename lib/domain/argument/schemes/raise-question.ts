import type { Relation, RelationKind, Target } from '../relation.ts'
import type { CriticalQuestion } from './scheme.ts'

/** A relation to be made, with the claim it starts from still to be written. */
export interface RaisedQuestion {
  kind: Extract<RelationKind, 'supports' | 'attacks'>
  target: Target
  asks: { relation: string; question: string }
  /** Where the new claim's words start from; empty where there is nothing to start from. */
  words: string
}

/**
 * What asking a critical question makes: an objection to the premise that has the role, to the conclusion, or an undercut
 * of the step. Where no premise has the role, what is doubted is unsaid, and the step is undercut. What speaks against
 * the conclusion of an attack speaks for what it attacks.
 */
export function askQuestion(relation: Relation, question: CriticalQuestion): RaisedQuestion {
  return { ...bearing(relation, question, 'attacks'), asks: { relation: relation.id, question: question.id }, words: question.doubt }
}

/** The same for an answer, which bears the other way. */
export function answerQuestion(relation: Relation, question: CriticalQuestion): RaisedQuestion {
  return { ...bearing(relation, question, 'supports'), asks: { relation: relation.id, question: question.id }, words: '' }
}

function bearing(relation: Relation, { aim }: CriticalQuestion, kind: 'supports' | 'attacks'): Pick<RaisedQuestion, 'kind' | 'target'> {
  if (aim === 'conclusion') return { kind: relation.kind === 'attacks' ? turned[kind] : kind, target: relation.target }
  const premise = aim === 'step' ? undefined : relation.premises.find(({ role }) => role === aim.premise)
  return { kind, target: premise ? { claim: premise.claim } : { relation: relation.id } }
}

const turned = { supports: 'attacks', attacks: 'supports' } as const
