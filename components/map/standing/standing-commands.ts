import type { CommandContext, RoomCommand } from '../commands/room-command.ts'
import { isSupposing, type Supposition } from './supposed.ts'

function stands({ room, claim }: CommandContext): boolean {
  return claim !== undefined && claim.kind !== 'question' && room.standing.map.claims.has(claim.id)
}

function suppose(how: Supposition): RoomCommand['run'] {
  return ({ room: { standing }, claim }) => standing.suppose([claim!.id], standing.supposed.claims.get(claim!.id) === how ? null : how)
}

/** How claims stand, why, and what if: for one's own eyes, so that readers have them too. */
export const standingCommands: readonly RoomCommand[] = [
  { id: 'what-follows', group: 'Beside the map', words: 'Show or hide what follows: how claims stand, why, and what if', also: ['evaluate', 'labels', 'standing', 'refuted', 'argument semantics'], keys: [['Y']], run: ({ panels }) => panels.toggleSide('follows') },
  { id: 'mark-standing', group: 'Show', words: 'Show on the map how claims stand, or show it no longer', also: ['labels', 'refuted', 'what follows', 'hide'], run: ({ room: { standing } }) => standing.setOn(!standing.on) },
  {
    id: 'why',
    group: 'Go about',
    words: 'Why the chosen claim stands as it does, step by step on the map',
    also: ['explain', 'reason', 'because', 'path'],
    keys: [['Shift', 'Y']],
    can: stands,
    run({ room: { standing, look }, claim }) {
      standing.showWhy(claim!.id)
      look(claim!.id)
    },
  },
  { id: 'suppose-granted', group: 'Show', words: 'Suppose the chosen claim granted, or no longer', also: ['what if', 'grant', 'assume'], keys: [['Shift', 'G']], can: stands, run: suppose('granted') },
  { id: 'suppose-withdrawn', group: 'Show', words: 'Suppose the chosen claim withdrawn, or no longer', also: ['what if', 'without', 'drop'], keys: [['Shift', 'X']], can: stands, run: suppose('withdrawn') },
  { id: 'suppose-nothing', group: 'Show', words: 'Back to the map as it is: suppose nothing', also: ['reset', 'what if'], can: ({ room }) => isSupposing(room.standing.supposed), run: ({ room }) => room.standing.supposeNothing() },
]
