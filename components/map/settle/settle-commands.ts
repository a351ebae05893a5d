import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { CommandContext, RoomCommand } from '../commands/room-command.ts'
import { askSettle } from './merge-asked.ts'

function chosenPair({ room }: CommandContext): [string, string] | null {
  const ids = [...room.selection.ids]
  const [one, other] = ids
  return ids.length === 2 && room.live.map.claims.has(one!) && room.live.map.claims.has(other!) ? [one!, other!] : null
}

/** What was captured and is still to be judged: links, and claims that may say the same. */
export const settleCommands: readonly RoomCommand[] = [
  {
    id: 'settle',
    group: 'Beside the map',
    words: 'Settle what was linked: stance, voice, how it is said',
    also: ['queue', 'unsettled', 'review', 'evidence', 'stance'],
    keys: [['Q']],
    run({ panels }) {
      if (panels.side !== 'settle') askSettle({ part: 'links', merging: null })
      panels.toggleSide('settle')
    },
  },
  {
    id: 'settle-alike',
    group: 'Beside the map',
    words: 'Find claims that say the same, or the opposite',
    also: ['duplicates', 'merge', 'double', 'similar'],
    run({ panels }) {
      askSettle({ part: 'alike', merging: null })
      panels.setSide('settle')
    },
  },
  {
    id: 'merge-claims',
    group: 'Change',
    words: 'Merge the two chosen claims into one',
    also: ['join', 'unite', 'combine', 'duplicate', 'same'],
    keys: [['Shift', 'M']],
    edits: true,
    can: (context) => chosenPair(context) !== null,
    run(context) {
      askSettle({ part: 'alike', merging: chosenPair(context) })
      context.panels.setSide('settle')
    },
  },
  {
    id: 'settle-claim',
    group: 'Change',
    words: 'Settle all passages of the chosen claim as they stand',
    also: ['confirm', 'stance', 'evidence'],
    edits: true,
    can: ({ room, claim }) => claim !== undefined && waitingOn(room.live.map.evidence, claim.id).length > 0,
    run: ({ room, claim }) =>
      room.actions.run({ type: 'batch', commands: waitingOn(room.live.map.evidence, claim!.id).map(({ id }) => ({ type: 'set', on: 'evidence', id, changes: { settled: true } })) }),
  },
]

function waitingOn(evidence: ArgumentMap['evidence'], claim: string) {
  return [...evidence.values()].filter((item) => !item.settled && item.target.claim === claim)
}
