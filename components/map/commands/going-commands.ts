import { neighbourClaim, type Direction } from '../canvas/neighbour-claim.ts'
import type { RoomCommand } from './room-command.ts'

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
    run({ room: { scene, selection, live } }, pressed) {
      const direction = directions[pressed?.at(-1) ?? '']
      const next = direction ? neighbourClaim(scene.boxes, selection.only ?? live.map.question ?? null, direction, scene.routes) : null
      if (next) selection.set([next])
    },
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
    run: ({ room: { selection, live } }) => selection.set([...live.map.claims.keys(), ...live.map.relations.keys()]),
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
