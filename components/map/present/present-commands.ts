import { addSteps } from '../../../lib/domain/argument/views/step-commands.ts'
import type { StepTarget } from '../../../lib/domain/argument/views/step.ts'
import type { CommandContext, RoomCommand } from '../commands/room-command.ts'

const hasWords = ({ room }: CommandContext) => room.live.map.claims.size > 0

/** Going through a map with others, step by step. */
export const presentCommands: readonly RoomCommand[] = [
  {
    id: 'steps',
    group: 'Beside the map',
    words: 'Show or hide the steps to present',
    also: ['presentation', 'slides', 'walk through', 'tour', 'print'],
    keys: [['W']],
    run: ({ panels }) => panels.toggleSide('steps'),
  },
  {
    id: 'present',
    group: 'Show',
    words: 'Present the map, step by step',
    also: ['slides', 'full screen', 'walk through', 'tour', 'play'],
    keys: [['Shift', 'W']],
    can: hasWords,
    run: ({ panels }) => panels.setPresenting({}),
  },
  {
    id: 'add-step',
    group: 'Show',
    words: 'Make what is chosen the next step to present',
    also: ['slide', 'presentation'],
    edits: true,
    can: ({ room }) => room.selection.ids.size > 0,
    run({ room, panels }) {
      const targets = [...room.selection.ids].map((id): StepTarget => (room.live.map.claims.has(id) ? { claim: id } : { relation: id }))
      room.actions.run(addSteps(room.live.map, targets))
      panels.setSide('steps')
    },
  },
]
