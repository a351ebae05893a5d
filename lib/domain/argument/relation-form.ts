import { pairKinds } from './relation.ts'
import type { Relation, RelationKind } from './relation.ts'

const pairs: ReadonlySet<string> = new Set(pairKinds)

export function isPairKind(kind: RelationKind): boolean {
  return pairs.has(kind)
}

/**
 * Why a relation could not mean anything, or null: the pair kinds join exactly one claim to one other claim; an answer
 * comes from at least one claim and goes to another.
 */
export function relationFormProblem(relation: Pick<Relation, 'kind' | 'premises' | 'target'>): string | null {
  const { kind, premises, target } = relation
  if (kind === 'supports' || kind === 'attacks') return null
  if (target.claim === undefined) return `A relation of kind “${kind}” must point at a claim, not at another relation.`
  if (premises.some((premise) => premise.claim === target.claim)) return `A relation of kind “${kind}” must join two different claims.`
  if (isPairKind(kind) && premises.length !== 1) return `A relation of kind “${kind}” must start from exactly one claim.`
  if (premises.length === 0) return `A relation of kind “${kind}” must start from a claim.`
  return null
}
