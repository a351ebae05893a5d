import { directionAt, questionAbove } from '../../../lib/domain/layout/direction-at.ts'
import type { LayoutDirection } from '../../../lib/domain/argument/views/layout-direction.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { CommandContext, RoomCommand } from '../commands/room-command.ts'

/** The question whose arguments are meant: that of the chosen claim, else the map's. */
export function questionMeant({ room, claim }: Pick<CommandContext, 'room' | 'claim'>): ClaimId | undefined {
  const { map } = room.live
  return (claim && questionAbove(map, claim.id)) ?? map.question
}

function turn(direction: LayoutDirection): Pick<RoomCommand, 'can' | 'run'> {
  return {
    can(context) {
      const question = questionMeant(context)
      return question !== undefined && directionAt(context.room.live.map, question) !== direction
    },
    run(context) {
      const question = questionMeant(context)
      if (question !== undefined) context.room.layout.turn(question, direction)
    },
  }
}

/** Laying the map out. */
export const layoutCommands: readonly RoomCommand[] = [
  {
    id: 'tidy',
    group: 'Change',
    words: 'Tidy the layout',
    also: ['arrange', 'order', 'clean up', 'layout'],
    keys: [['T']],
    edits: true,
    run: ({ room }) => room.layout.tidy('anew'),
  },
  {
    id: 'tidy-keep',
    group: 'Change',
    words: 'Tidy, and keep my map as it stands',
    also: ['arrange', 'straighten', 'align', 'layout'],
    keys: [['Shift', 'T']],
    edits: true,
    run: ({ room }) => room.layout.tidy('keep'),
  },
  {
    id: 'tidy-everything',
    group: 'Change',
    words: 'Tidy everything, what was placed by hand too',
    also: ['arrange', 'reset', 'layout'],
    edits: true,
    can: ({ room }) => [...room.live.map.claims.values()].some(({ pos }) => pos?.byHand),
    run: ({ room }) => room.layout.tidy('everything'),
  },
  { id: 'layout-sideways', group: 'Change', words: 'Reasons to the sides of the question', also: ['layout', 'direction', 'left', 'right', 'horizontal'], edits: true, ...turn('sideways') },
  { id: 'layout-down', group: 'Change', words: 'Reasons below the question', also: ['layout', 'direction', 'top', 'down', 'vertical', 'tree'], edits: true, ...turn('down') },
]
