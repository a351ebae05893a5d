import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { newId } from '../../../lib/domain/ids.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import type { Hanging } from './quick-steps.ts'

/** What kind of claim hangs so: an answer is a position. */
export function kindHung(map: ArgumentMap, hanging: Hanging): Claim['kind'] {
  if ('loose' in hanging) return map.claims.get(hanging.like)?.kind ?? 'claim'
  return 'kind' in hanging && hanging.kind === 'answers' ? 'position' : 'claim'
}

export function hangClaim(claim: ClaimId, hanging: Hanging): MapCommand[] {
  if ('loose' in hanging) return []
  if ('joins' in hanging) return [{ type: 'set-premise', relation: hanging.joins, claim, premise: {} }]
  return [{ type: 'add', on: 'relation', item: { id: newId(), kind: hanging.kind, premises: [{ claim }], target: hanging.target } }]
}

/** Takes a claim from where it hangs and hangs it elsewhere: the same claim, so that whoever writes in it goes on writing. */
export function rehangClaim(map: ArgumentMap, claim: ClaimId, hanging: Hanging, place: Point, at: string): MapCommand {
  const commands: MapCommand[] = []
  for (const relation of map.relations.values()) {
    if (!relation.premises.some((premise) => premise.claim === claim)) continue
    if (relation.premises.length > 1) commands.push({ type: 'set-premise', relation: relation.id, claim, premise: null })
    else commands.push({ type: 'remove', on: 'relation', id: relation.id, removed: { at } })
  }
  commands.push(...hangClaim(claim, hanging), { type: 'set', on: 'claim', id: claim, changes: { kind: kindHung(map, hanging) } })
  commands.push({ type: 'move', positions: [{ claim, pos: { x: Math.round(place.x), y: Math.round(place.y), byHand: false } }] })
  return { type: 'batch', commands }
}
