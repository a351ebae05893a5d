import type { MapCommand } from '../map-command.ts'
import type { Relation } from '../relation.ts'
import { findScheme } from './find-scheme.ts'

/**
 * Gives a relation a scheme, or takes it off (`null`), as one step: the premises get the scheme's roles in their order, and
 * those of the scheme before are taken off. A role that somebody wrote, or that the scheme knows, stays.
 */
export function takeScheme(relation: Relation, scheme: string | null): MapCommand {
  const [before, after] = [rolesOf(relation.scheme), rolesOf(scheme ?? undefined)]
  const kept = new Set(relation.premises.flatMap(({ role }) => (role !== undefined && after.includes(role) ? [role] : [])))
  const free = after.filter((role) => !kept.has(role))
  const commands: MapCommand[] = [{ type: 'set', on: 'relation', id: relation.id, changes: { scheme } }]
  for (const { claim, ...premise } of relation.premises) {
    if (premise.role !== undefined && (kept.has(premise.role) || !before.includes(premise.role))) continue
    const { role: old, ...rest } = premise
    const role = free.shift()
    if (role !== old) commands.push({ type: 'set-premise', relation: relation.id, claim, premise: role === undefined ? rest : { ...rest, role } })
  }
  return { type: 'batch', commands }
}

function rolesOf(scheme: string | undefined): string[] {
  return findScheme(scheme)?.premises.map(({ role }) => role) ?? []
}
