import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Relation } from '../argument/relation.ts'
import type { ClaimId } from '../ids.ts'

const known = new WeakMap<ArgumentMap['relations'], ReadonlyMap<ClaimId, readonly Relation[]>>()

/** For each claim the relations through which it tells on others: as a premise, or as either end of what excludes. */
export function dependingOn(relations: ArgumentMap['relations']): ReadonlyMap<ClaimId, readonly Relation[]> {
  const before = known.get(relations)
  if (before) return before
  const lists = new Map<ClaimId, Relation[]>()
  const put = (claim: ClaimId, relation: Relation) => {
    const list = lists.get(claim)
    if (!list) lists.set(claim, [relation])
    else if (list.at(-1) !== relation) list.push(relation)
  }
  for (const relation of relations.values()) {
    for (const { claim } of relation.premises) put(claim, relation)
    if ((relation.kind === 'contrary' || relation.kind === 'contradictory') && relation.target.claim !== undefined) put(relation.target.claim, relation)
  }
  known.set(relations, lists)
  return lists
}
