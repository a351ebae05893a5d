import type { ClaimId } from '../ids.ts'
import type { ArgumentMap } from './argument-map.ts'
import type { Relation } from './relation.ts'

const known = new WeakMap<ArgumentMap['relations'], ReadonlyMap<ClaimId, readonly Relation[]>>()

/** The relations that each claim is a premise of. */
export function relationsFrom(relations: ArgumentMap['relations']): ReadonlyMap<ClaimId, readonly Relation[]> {
  const before = known.get(relations)
  if (before) return before
  const from = new Map<ClaimId, Relation[]>()
  for (const relation of relations.values()) {
    for (const { claim } of relation.premises) {
      const list = from.get(claim)
      if (list) list.push(relation)
      else from.set(claim, [relation])
    }
  }
  known.set(relations, from)
  return from
}

/** The claim that a relation bears on in the end, and the relations on the way, itself first. */
export function endOf(map: ArgumentMap, relation: Relation): { claim: ClaimId | undefined; steps: readonly Relation[] } {
  const steps = new Set<Relation>()
  for (let step: Relation | undefined = relation; step && !steps.has(step); step = map.relations.get(step.target.relation)) {
    steps.add(step)
    if (step.target.claim !== undefined) return { claim: step.target.claim, steps: [...steps] }
  }
  return { claim: undefined, steps: [...steps] }
}

/** The claims and relations on a shortest way from a claim, by what it bears on, to one that is seen, that one included. */
export function wayUp(map: ArgumentMap, id: ClaimId, seen: ReadonlySet<ClaimId>): string[] {
  const from = relationsFrom(map.relations)
  const cameBy = new Map<ClaimId, { claim: ClaimId; steps: readonly Relation[] } | null>([[id, null]])
  const queue = [id]
  for (const here of queue) {
    if (seen.has(here)) return wayTo(here, cameBy)
    for (const relation of from.get(here) ?? []) {
      const { claim, steps } = endOf(map, relation)
      if (claim === undefined || cameBy.has(claim)) continue
      cameBy.set(claim, { claim: here, steps })
      queue.push(claim)
    }
  }
  return []
}

function wayTo(end: ClaimId, cameBy: ReadonlyMap<ClaimId, { claim: ClaimId; steps: readonly Relation[] } | null>): string[] {
  const way: string[] = [end]
  for (let came = cameBy.get(end); came; came = cameBy.get(came.claim)) way.push(...came.steps.map(({ id }) => id), came.claim)
  return way
}
