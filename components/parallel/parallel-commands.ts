import { rowIdOf } from '../../lib/domain/comparison/row.ts'
import { routes } from '../../lib/routes.ts'
import type { RoomCommand } from '../map/commands/room-command.ts'

/** The way from the map to its texts, by palette: at what is chosen there. */
export const parallelCommands: readonly RoomCommand[] = [
  {
    id: 'side-by-side',
    group: 'Show',
    words: 'Read the texts side by side',
    also: ['parallel', 'compare texts', 'two texts', 'synopsis'],
    run({ room, claim, relation }) {
      const target = claim ? { claim: claim.id } : relation ? { relation: relation.id } : null
      location.assign(routes.sideBySide(room.mapId, { row: target && rowIdOf(target) }))
    },
  },
]
