import { openSearch } from '../../search/open-search.ts'
import { neighbourClaim, type Direction } from '../canvas/neighbour-claim.ts'
import { belowOf } from '../edits/below-of.ts'
import type { MapRoomState } from '../state/map-room-context.tsx'
import type { Chord, RoomCommand } from './room-command.ts'

const directions: Record<string, Direction> = { '↑': 'up', '↓': 'down', '←': 'left', '→': 'right' }

/** Ways about the map, and what one chooses on it. */
export const goingCommands: readonly RoomCommand[] = [
  {
    id: 'go-neighbour',
    group: 'Go about',
    words: 'To the neighbouring claim',
    keys: [['←'], ['↑'], ['↓'], ['→']],
    on: 'canvas',
    byKeyOnly: true,
    run({ room }, pressed) {
      const next = neighbour(room, pressed)
      if (next) room.selection.goTo(next)
    },
  },
  {
    id: 'choose-neighbour',
    group: 'Go about',
    words: 'Choose the neighbouring claim as well',
    keys: [['Ctrl', '←'], ['Ctrl', '↑'], ['Ctrl', '↓'], ['Ctrl', '→']],
    on: 'canvas',
    byKeyOnly: true,
    run({ room }, pressed) {
      const next = neighbour(room, pressed)
      if (next) room.selection.change([[next, true]])
    },
  },
  {
    id: 'keep-chosen',
    group: 'Go about',
    words: 'Keep this one chosen while going on to others',
    also: ['select several', 'multiple', 'mark'],
    keys: [['Space']],
    on: 'canvas',
    can: ({ room }) => room.selection.at !== null,
    run: ({ room }) => room.selection.toggleKept(),
  },
  {
    id: 'choose-branch',
    group: 'Go about',
    words: 'Choose it with everything below it',
    also: ['select branch', 'subtree', 'descendants'],
    keys: [['Shift', 'Space']],
    can: ({ room }) => room.selection.ids.size > 0,
    run: ({ room: { live, selection } }) => selection.set(belowOf(live.map, selection.ids)),
  },
  {
    id: 'search-group',
    group: 'Go about',
    words: 'Search everything in the group',
    also: ['find', 'texts', 'passages', 'comments', 'documents', 'other maps'],
    keys: [['Ctrl', 'Shift', 'F']],
    run: () => openSearch(),
  },
  {
    id: 'fit',
    group: 'Go about',
    words: 'See the whole map',
    also: ['zoom to fit', 'overview'],
    keys: [['F']],
    on: 'canvas',
    run: ({ room }) => room.canvas.current?.fit(),
  },
  {
    id: 'closer',
    group: 'Go about',
    words: 'Closer',
    also: ['zoom in', 'larger'],
    keys: [['+']],
    on: 'canvas',
    run: ({ room }) => room.canvas.current?.zoomBy(1.3),
  },
  {
    id: 'further',
    group: 'Go about',
    words: 'Further away',
    also: ['zoom out', 'smaller'],
    keys: [['−']],
    on: 'canvas',
    run: ({ room }) => room.canvas.current?.zoomBy(1 / 1.3),
  },
  {
    id: 'choose-all',
    group: 'Go about',
    words: 'Choose everything',
    also: ['select all'],
    keys: [['Ctrl', 'A']],
    run: ({ room: { selection, shown } }) => selection.set([...shown.map.claims.keys(), ...shown.map.relations.keys()]),
  },
  {
    id: 'choose-nothing',
    group: 'Go about',
    words: 'Choose nothing (then Tab leaves the map)',
    also: ['deselect'],
    keys: [['Esc']],
    run: ({ room }) => room.selection.clear(),
  },
]

function neighbour({ scene, selection, live }: MapRoomState, pressed?: Chord): string | null {
  const direction = directions[pressed?.at(-1) ?? '']
  if (!direction) return null
  // From nothing one comes to what the map is about.
  if (selection.at === null && live.map.question !== undefined && scene.boxes.has(live.map.question)) return live.map.question
  return neighbourClaim(scene.boxes, selection.at, direction, scene.routes)
}
