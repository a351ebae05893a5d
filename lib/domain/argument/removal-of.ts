import type { ArgumentMap } from './argument-map.ts'
import type { Removal } from './claim.ts'
import type { MapCommand, MapItemKind } from './map-command.ts'
import type { Relation } from './relation.ts'
import { isPairKind } from './relation-form.ts'

export interface Chosen {
  claims?: Iterable<string>
  relations?: Iterable<string>
  evidence?: Iterable<string>
}

/**
 * The command that removes these and everything that hangs on them: relations that point at them or have no other
 * premise, what points at those in turn, and the evidence on all of it. A joint argument keeps its other premises; the
 * claim keeps a note of where it was one. Taking the command back puts all of it back.
 */
export function removalOf(map: ArgumentMap, ids: Chosen, removed: Removal): MapCommand {
  const claims = new Set(present(map.claims, ids.claims))
  const relations = new Set(present(map.relations, ids.relations))
  const evidence = new Set(present(map.evidence, ids.evidence))

  const living = [...map.relations.values()].filter((relation) => !relation.removed)
  const pointingAt = new Map<string, string[]>()
  for (const { id, target } of living) {
    if (target.relation === undefined) continue
    const others = pointingAt.get(target.relation)
    if (others) others.push(id)
    else pointingAt.set(target.relation, [id])
  }
  const queue = [...relations, ...living.filter((relation) => fallsWith(relation, claims)).map(({ id }) => id)]
  while (queue.length > 0) {
    const id = queue.pop()!
    relations.add(id)
    for (const above of pointingAt.get(id) ?? []) if (!relations.has(above)) queue.push(above)
  }
  for (const { id, target, removed: gone } of map.evidence.values()) {
    if (gone) continue
    if (target.claim !== undefined ? claims.has(target.claim) : relations.has(target.relation)) evidence.add(id)
  }

  const commands: MapCommand[] = []
  const remove = (on: MapItemKind, chosen: Iterable<string>) => {
    for (const id of chosen) commands.push({ type: 'remove', on, id, removed })
  }
  remove('evidence', evidence)
  remove('relation', relations)
  const premiseOf = new Map<string, { relation: string; role?: string }[]>()
  for (const relation of living) {
    if (relations.has(relation.id)) continue
    for (const { claim, role } of relation.premises) {
      if (!claims.has(claim)) continue
      commands.push({ type: 'set-premise', relation: relation.id, claim, premise: null })
      premiseOf.set(claim, [...(premiseOf.get(claim) ?? []), { relation: relation.id, ...(role === undefined ? {} : { role }) }])
    }
  }
  const { question } = map
  if (question !== undefined && claims.has(question)) commands.push({ type: 'set', on: 'map', changes: { question: null } })
  for (const id of claims) {
    const joined = premiseOf.get(id)
    commands.push({ type: 'remove', on: 'claim', id, removed: { ...removed, ...(joined ? { premiseOf: joined } : {}), ...(id === question ? { question: true } : {}) } })
  }
  return { type: 'batch', commands }
}

function present(items: ReadonlyMap<string, { removed?: Removal }>, ids: Iterable<string> = []): string[] {
  return [...ids].filter((id) => items.has(id) && !items.get(id)!.removed)
}

function fallsWith({ kind, target, premises }: Relation, claims: ReadonlySet<string>): boolean {
  if (target.claim !== undefined && claims.has(target.claim)) return true
  const left = premises.filter((premise) => !claims.has(premise.claim))
  return left.length < premises.length && (left.length === 0 || isPairKind(kind))
}
