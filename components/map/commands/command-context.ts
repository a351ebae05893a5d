import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import type { MapRoomState } from '../state/map-room-context.tsx'
import type { CommandContext, MapSurface } from './room-command.ts'

/** What commands look at: the room as it is, and what is chosen in it. */
export function commandContext(room: MapRoomState, panels: RoomPanels, surface: MapSurface): CommandContext {
  const { live, selection } = room
  const claim = selection.only === null ? undefined : live.map.claims.get(selection.only)
  // A claim that is used twice is chosen in one of its rows: there its step is the one of that row.
  const inHand = surface === 'outline' ? live.map.relations.get(room.outline.current?.step() ?? '') : undefined
  const relation = selection.only === null ? undefined : (live.map.relations.get(selection.only) ?? inHand ?? (claim && outgoing(live.map, claim.id)))
  return { room, panels, surface, ...(claim ? { claim } : {}), ...(relation ? { relation } : {}) }
}

/** The step that a claim is a premise of: what "undercut" means when a claim is chosen. Reasons come before answers. */
export function outgoing(map: ArgumentMap, claim: string): Relation | undefined {
  const own = [...map.relations.values()].filter((relation) => relation.premises.some((premise) => premise.claim === claim))
  return own.find((relation) => relation.kind === 'supports' || relation.kind === 'attacks') ?? own.find((relation) => relation.kind === 'answers')
}
