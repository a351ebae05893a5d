import type { Relation } from '../argument/relation.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import type { ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { opposedClaims } from './opposed-answers.ts'
import { ownViews } from './own-views.ts'

/** *Same premise, opposite conclusions*: both grant the claim, and each draws something that excludes what the other draws. */
export interface OppositeConclusions {
  premise: ClaimId
  a: { column: ColumnId; draws: RelationId }
  b: { column: ColumnId; draws: RelationId }
}

/** In the order of the table's rows, then of the columns. A premise counts where both columns draw from it: who draws from a claim uses it, said flatly or not. */
export function oppositeConclusions(comparison: Comparison): OppositeConclusions[] {
  const { map } = comparison.input
  const opposed = opposedClaims(map)
  const views = ownViews(comparison)
  const drawn = new Map<ClaimId, { column: ColumnId; relation: Relation }[]>()
  for (const { column, draws, denies } of views) {
    for (const id of draws) {
      const relation = map.relations.get(id)
      if (!relation || relation.target.claim === undefined || !['supports', 'attacks'].includes(relation.kind)) continue
      for (const { claim } of relation.premises) if (!denies.has(claim)) drawn.set(claim, [...(drawn.get(claim) ?? []), { column, relation }])
    }
  }
  const rank = new Map(comparison.rows.map(({ target }, index) => [target.claim ?? '', index] as const))
  const found: OppositeConclusions[] = []
  for (const [premise, list] of [...drawn].sort(([a], [b]) => (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity))) {
    for (const [index, one] of list.entries()) {
      for (const other of list.slice(index + 1)) {
        if (one.column === other.column || !exclude(one.relation, other.relation, opposed)) continue
        found.push({ premise, a: { column: one.column, draws: one.relation.id }, b: { column: other.column, draws: other.relation.id } })
      }
    }
  }
  return found
}

/** One for what the other is against; or both for claims that exclude one another. */
function exclude(one: Relation, other: Relation, opposed: ReadonlyMap<ClaimId, ReadonlySet<ClaimId>>): boolean {
  const [a, b] = [one.target.claim!, other.target.claim!]
  if (a === b) return one.kind !== other.kind
  return one.kind === 'supports' && other.kind === 'supports' && (opposed.get(a)?.has(b) ?? false)
}
