import type { Premise, RelationKind, Target } from '../../argument/relation.ts'
import { relationFormProblem } from '../../argument/relation-form.ts'

/** The kind that a file names, or, where that means nothing between these ends, the plainest one on its side. */
export function fittingKind(kind: RelationKind, ends: { premises: readonly Premise[]; target: Target }): RelationKind {
  if (relationFormProblem({ kind, ...ends }) === null) return kind
  return kind === 'contradictory' || kind === 'contrary' ? 'attacks' : 'supports'
}
