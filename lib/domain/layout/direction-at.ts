import type { ArgumentMap } from '../argument/argument-map.ts'
import { layoutDirection, type LayoutDirection } from '../argument/views/layout-direction.ts'
import type { ClaimId } from '../ids.ts'

/** Which way arguments run where a claim stands: as is set for the first question that it leads up to, else for the map's. */
export function directionAt(map: ArgumentMap, claim: ClaimId): LayoutDirection {
  if (map.views.length === 0) return 'sideways'
  const question = questionAbove(map, claim) ?? map.question
  return question === undefined ? 'sideways' : layoutDirection(map, question)
}

/** The nearest question that a claim bears on, step by step; itself if it is one. */
export function questionAbove(map: ArgumentMap, claim: ClaimId): ClaimId | undefined {
  const above = new Map<ClaimId, ClaimId[]>()
  for (const { premises, target } of map.relations.values()) {
    const meant = target.claim ?? map.relations.get(target.relation)?.target.claim
    if (meant !== undefined) for (const premise of premises) above.set(premise.claim, [...(above.get(premise.claim) ?? []), meant])
  }
  const seen = new Set([claim])
  for (const next of seen) {
    if (map.claims.get(next)?.kind === 'question') return next
    for (const upper of above.get(next) ?? []) seen.add(upper)
  }
  return undefined
}
