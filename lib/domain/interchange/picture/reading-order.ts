import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Relation } from '../../argument/relation.ts'
import type { ClaimId } from '../../ids.ts'

export type ReadingStep = { claim: ClaimId; level: number } | { relation: Relation }

/**
 * A clean map from the question down, each claim and relation once: a claim, then what bears on it. `level` counts from 1.
 * With a list instead of recursion: a chain of reasons may be as long as the map.
 */
export function readingOrder(map: ArgumentMap): ReadingStep[] {
  const bearing = new Map<string, Relation[]>()
  const below = new Set<ClaimId>()
  for (const relation of map.relations.values()) {
    const target = relation.target.claim ?? relation.target.relation
    const list = bearing.get(target)
    if (list) list.push(relation)
    else bearing.set(target, [relation])
    for (const { claim } of relation.premises) if (claim !== relation.target.claim) below.add(claim)
  }
  const claims = [...map.claims.values()]
  const roots = [...claims.filter(({ id }) => id === map.question), ...claims.filter(({ id }) => !below.has(id)), ...claims]
  const seen = new Set<string>()
  const order: ReadingStep[] = []
  for (const root of roots) {
    const waiting: ReadingStep[] = [{ claim: root.id, level: 1 }]
    const levels = new Map<string, number>()
    while (waiting.length > 0) {
      const step = waiting.pop()!
      const id = 'claim' in step ? step.claim : step.relation.id
      if (seen.has(id) || ('claim' in step && !map.claims.has(id))) continue
      seen.add(id)
      order.push(step)
      const level = 'claim' in step ? step.level : (levels.get(id) ?? 1)
      for (const relation of (bearing.get(id) ?? []).toReversed()) {
        levels.set(relation.id, level + 1)
        // Last in, first out: what speaks of the step comes after its premises, the step itself after all that it needs.
        waiting.push({ relation }, ...relation.premises.map(({ claim }) => ({ claim, level: level + 1 })).reverse())
      }
    }
  }
  return order
}
