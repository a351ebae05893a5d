import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Claim } from '../../argument/claim.ts'
import { relationFormProblem } from '../../argument/relation-form.ts'
import type { Relation, RelationKind, Target } from '../../argument/relation.ts'
import { aClaim, aMap, aQuestion } from '../../testing/factories.ts'

const kinds: readonly RelationKind[] = ['supports', 'supports', 'supports', 'attacks', 'attacks', 'attacks', 'answers', 'answers', 'contrary', 'contradictory', 'equals', 'rephrases']

/** A small map of every kind of relation, `draw` giving its chances: circles, joint reasons, undercuts, exclusive questions, grants. */
export function anArgument(draw: (most: number) => number): ArgumentMap {
  const claims: Claim[] = [
    aQuestion({ id: 'q', exclusive: draw(2) === 0 }),
    ...Array.from({ length: 2 + draw(9) }, (_, index) => aClaim({ id: `c${index}`, text: `C${index}`, ...(draw(8) === 0 ? { granted: true } : {}) })),
  ]
  const any = () => claims[1 + draw(claims.length - 1)]!.id
  const relations: Relation[] = []
  for (let index = 0, count = draw(claims.length * 2); index < count; index++) {
    const kind = kinds[draw(kinds.length)]!
    const premises = [...new Set(Array.from({ length: 1 + (draw(3) === 0 ? draw(2) : 0) }, any))].sort().map((claim) => ({ claim }))
    const steps = relations.filter((one) => one.kind === 'supports' || one.kind === 'attacks')
    const onStep = (kind === 'supports' || kind === 'attacks') && steps.length > 0 && draw(4) === 0
    const target: Target = kind === 'answers' ? { claim: 'q' } : onStep ? { relation: steps[draw(steps.length)]!.id } : { claim: any() }
    const relation: Relation = { id: `r${draw(1000)}-${index}`, kind, premises, target }
    if (relationFormProblem(relation) === null) relations.push(relation)
  }
  return aMap({ claims, relations })
}
