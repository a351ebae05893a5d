import { rowIdOf } from '../../../lib/domain/comparison/row.ts'
import type { RoomCommand } from '../../map/commands/room-command.ts'
import { askForWall } from './ask-for-wall.ts'

export const wallCommands: readonly RoomCommand[] = [
  {
    id: 'wall',
    group: 'Show',
    words: 'Put one row on the wall: two voices, and a secret vote',
    also: ['projector', 'ballot', 'poll', 'vote', 'seminar', 'full screen', 'claim'],
    can: ({ room }) => room.suggesting.mayDecide && !room.suggesting.archived,
    run({ claim, relation }) {
      const target = claim && claim.kind !== 'question' ? { claim: claim.id } : !claim && relation ? { relation: relation.id } : null
      askForWall({ put: target ? { row: rowIdOf(target) } : {} })
    },
  },
]
