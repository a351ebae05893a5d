import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { removalOf } from '../../../lib/domain/argument/removal-of.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { newId } from '../../../lib/domain/ids.ts'

/**
 * The claim that is there already takes the place of the one just begun: it bears on whatever that one was to bear on,
 * unless it does, or is that itself. One step.
 */
export function takeExisting(map: ArgumentMap, begun: ClaimId, existing: ClaimId, at: string): MapCommand {
  const commands: MapCommand[] = []
  const relations = [...map.relations.values()]
  for (const { id, kind, premises, target } of relations) {
    if (!premises.some(({ claim }) => claim === begun) || target.claim === existing || premises.some(({ claim }) => claim === existing)) continue
    const role = premises.find(({ claim }) => claim === begun)?.role
    const same = relations.some((other) => other.id !== id && other.kind === kind && other.premises.length === 1 && other.premises[0]!.claim === existing && other.target.claim === target.claim && other.target.relation === target.relation)
    if (premises.length > 1) commands.push({ type: 'set-premise', relation: id, claim: existing, premise: role === undefined ? {} : { role } })
    else if (!same) commands.push({ type: 'add', on: 'relation', item: { id: newId(), kind, premises: [{ claim: existing, ...(role === undefined ? {} : { role }) }], target } })
  }
  return { type: 'batch', commands: [...commands, removalOf(map, { claims: [begun] }, { at })] }
}
