import { bearingOn } from '../../../lib/domain/argument/reach.ts'
import type { CommandContext, RoomCommand } from '../commands/room-command.ts'
import { openFindPart, type FindPart } from '../find/find-part.ts'
import type { FocusSteps } from './shown-control.ts'

function hasReasons({ room, claim }: CommandContext): boolean {
  return claim !== undefined && bearingOn(room.live.map.relations).claim.has(claim.id)
}

function open({ panels }: CommandContext, part: FindPart): void {
  openFindPart(part)
  panels.setSide('find')
}

/** What of the map one sees. */
export const shownCommands: readonly RoomCommand[] = [
  { id: 'find', group: 'Go about', words: 'Find on this map', also: ['search', 'look for'], keys: [['Ctrl', 'F']], run: (context) => open(context, 'find') },
  { id: 'filter', group: 'Show', words: 'Filter by document, stance, tag, reader or kind', also: ['hide', 'only'], keys: [['Shift', 'F']], run: (context) => open(context, 'filter') },
  { id: 'views', group: 'Show', words: 'Saved views', also: ['bookmark', 'save view'], keys: [['Shift', 'V']], run: (context) => open(context, 'views') },
  {
    id: 'fold',
    group: 'Show',
    words: 'Fold what bears on the chosen claim away, or unfold it',
    also: ['collapse', 'expand', 'hide'],
    keys: [['Z']],
    on: 'canvas',
    can: hasReasons,
    run: ({ room: { asked, setShown }, claim }) => setShown.fold(claim!.id, !asked.folded.has(claim!.id)),
  },
  {
    id: 'fold-all',
    group: 'Show',
    words: 'Fold everything to its questions and answers, or unfold everything',
    also: ['collapse all', 'expand all'],
    keys: [['Shift', 'Z']],
    on: 'canvas',
    run({ room: { asked, setShown, canvasPlace } }) {
      if (asked.folded.size > 0) return setShown.unfoldAll()
      setShown.foldAll()
      canvasPlace.goTo(null)
    },
  },
  {
    id: 'focus',
    group: 'Show',
    words: 'Only what is near the chosen claim; again for one step more',
    also: ['focus', 'neighbourhood', 'zoom in on', 'hoist'],
    keys: [['.']],
    can: ({ claim }) => claim !== undefined,
    run({ room: { asked, setShown, canvasPlace }, claim }) {
      const steps = asked.focus?.claim === claim!.id ? asked.focus.steps : 0
      if (steps === 3) setShown.focus(null)
      else {
        setShown.focus(claim!.id, (steps + 1) as FocusSteps)
        canvasPlace.goTo(null)
      }
    },
  },
  {
    id: 'stand',
    group: 'Show',
    words: 'Draw cards where they stand, or closer together, while part of the map is hidden',
    also: ['closer', 'compact', 'places'],
    can: ({ room }) => room.scene.couldBeCloser,
    run({ room: { asked, setShown, canvasPlace } }) {
      setShown.stand(asked.stand !== true)
      canvasPlace.goTo(null)
    },
  },
  { id: 'show-all', group: 'Show', words: 'The whole map: nothing folded, no focus, no filter', also: ['show all', 'reset', 'unhide'], keys: [['X']], run: ({ room }) => room.setShown.showAll() },
]
