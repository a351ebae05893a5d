import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'

/**
 * A map that came without places is laid out as a whole, each time it is read. The first edit that places a card by hand or
 * beside another writes down where all the others are seen, in the same step: else they would be laid out anew around it.
 */
export function settlePlaces(map: ArgumentMap, seen: ReadonlyMap<ClaimId, Point>, command: MapCommand): MapCommand {
  if (!places(command)) return command
  const moved = new Set(movedBy(command))
  const positions = [...map.claims.values()].flatMap(({ id, pos }) => {
    const at = pos || moved.has(id) ? undefined : seen.get(id)
    return at ? [{ claim: id, pos: { x: Math.round(at.x), y: Math.round(at.y), byHand: false } }] : []
  })
  return positions.length === 0 ? command : { type: 'batch', commands: [...(command.type === 'batch' ? command.commands : [command]), { type: 'move', positions }] }
}

function places(command: MapCommand): boolean {
  if (command.type === 'batch') return command.commands.some(places)
  return (command.type === 'move' && command.positions.some(({ pos }) => pos !== null)) || (command.type === 'add' && command.on === 'claim' && command.item.pos !== undefined)
}

function movedBy(command: MapCommand): ClaimId[] {
  if (command.type === 'batch') return command.commands.flatMap(movedBy)
  return command.type === 'move' ? command.positions.map(({ claim }) => claim) : []
}
