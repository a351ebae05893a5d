import type { Relation } from '../argument/relation.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import type { ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { opposedClaims } from './opposed-answers.ts'
import { ownViews } from './own-views.ts'
import { standApart } from './stand-apart.ts'

/** *Same premise, opposite conclusions*: both grant the claim, and each draws something that excludes what the other draws. */
export interface OppositeConclusions {
  premise: ClaimId
  a: { column: ColumnId; draws: RelationId }
  b: { column: ColumnId; draws: RelationId }
}

/**
 * In the order of the table's rows, then of the columns. A premise counts where both columns draw from it: who draws from a claim uses it, said
 * flatly or not. What a row makes one is one here too: the same premise in other words, a conclusion and its opposite.
 */
export function oppositeConclusions(comparison: Comparison): OppositeConclusions[] {
  const { map } = comparison.input
  const opposed = opposedClaims(map)
  const columns = new Map(comparison.columns.map((column) => [column.id, column] as const))
  const places = new Map(comparison.rows.flatMap(({ members }, row) => members.flatMap(({ target, sign }) => (target.claim === undefined ? [] : [[target.claim, { row, sign }] as const]))))
  const drawn = new Map<string, { premise: ClaimId; row: number; by: Map<string, { column: ColumnId; relation: Relation }> }>()
  for (const { column, draws, denies } of ownViews(comparison)) {
    for (const id of draws) {
      const relation = map.relations.get(id)
      if (!relation || relation.target.claim === undefined || !['supports', 'attacks'].includes(relation.kind)) continue
      for (const { claim } of relation.premises) {
        const place = places.get(claim)
        if (!place || denies.has(claim)) continue
        const key = `${place.row} ${place.sign}`
        const list = drawn.get(key) ?? { premise: claim, row: place.row, by: new Map() }
        drawn.set(key, list)
        list.by.set(`${column} ${id}`, { column, relation })
      }
    }
  }
  const exclude = (one: Relation, other: Relation) => excludes(one, other, opposed, places)
  return [...drawn.values()]
    .sort((a, b) => a.row - b.row)
    .flatMap(({ premise, by }) => {
      const list = [...by.values()]
      return list.flatMap((one, index) =>
        list
          .slice(index + 1)
          // A part and its own document are no two who part.
          .filter((other) => standApart(columns.get(one.column)!, columns.get(other.column)!) && exclude(one.relation, other.relation))
          .map((other): OppositeConclusions => ({ premise, a: { column: one.column, draws: one.relation.id }, b: { column: other.column, draws: other.relation.id } })),
      )
    })
}

type Places = ReadonlyMap<ClaimId, { row: number; sign: 1 | -1 }>

/** One for what the other is against, or for its opposite; or both for claims that exclude one another. */
function excludes(one: Relation, other: Relation, opposed: ReadonlyMap<ClaimId, ReadonlySet<ClaimId>>, places: Places): boolean {
  const [a, b] = [places.get(one.target.claim!), places.get(other.target.claim!)]
  if (a && b && a.row === b.row) return sideOf(one) * a.sign !== sideOf(other) * b.sign
  return one.kind === 'supports' && other.kind === 'supports' && (opposed.get(one.target.claim!)?.has(other.target.claim!) ?? false)
}

function sideOf({ kind }: Relation): 1 | -1 {
  return kind === 'supports' ? 1 : -1
}
