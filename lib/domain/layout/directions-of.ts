import type { ArgumentMap } from '../argument/argument-map.ts'
import { layoutDirection, type LayoutDirection } from '../argument/views/layout-direction.ts'
import type { ClaimId } from '../ids.ts'

/** Which way arguments run at each claim: as is set for the question nearest above it, else for the map's. Cheap while nothing is set. */
export function directionsOf(map: ArgumentMap): (claim: ClaimId) => LayoutDirection {
  if (map.views.length === 0) return () => 'sideways'
  const below = new Map<ClaimId, ClaimId[]>()
  for (const { premises, target } of map.relations.values()) {
    const meant = target.claim ?? map.relations.get(target.relation)?.target.claim
    if (meant === undefined) continue
    const list = below.get(meant) ?? []
    below.set(meant, list)
    for (const { claim } of premises) list.push(claim)
  }
  const questions = [...map.claims.values()].filter(({ kind }) => kind === 'question').map(({ id }) => id)
  const directions = new Map(questions.map((question) => [question, layoutDirection(map, question)]))
  for (const [claim, direction] of directions) for (const lower of below.get(claim) ?? []) if (!directions.has(lower)) directions.set(lower, direction)
  const otherwise = map.question === undefined ? 'sideways' : layoutDirection(map, map.question)
  return (claim) => directions.get(claim) ?? otherwise
}
