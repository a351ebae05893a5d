import type { Chord, CommandContext, RoomCommand } from './room-command.ts'

/** How far an arrow moves a card, in units of the canvas. */
const step = 24
const ways: Record<string, { x: number; y: number }> = { '↑': { x: 0, y: -step }, '↓': { x: 0, y: step }, '←': { x: -step, y: 0 }, '→': { x: step, y: 0 } }

/** What is there: its words, its place, whether it stays. */
export const changingCommands: readonly RoomCommand[] = [
  {
    id: 'edit-words',
    group: 'Change',
    words: 'Edit the words',
    also: ['rename', 'text', 'write'],
    keys: [['Enter'], ['F2']],
    edits: true,
    can: ({ claim }) => claim !== undefined,
    run: ({ room, claim }) => room.actions.edit(claim!.id),
  },
  {
    id: 'change-kind',
    group: 'Change',
    words: 'Change its kind',
    also: ['type', 'question', 'position', 'definition', 'support', 'attack', 'convert'],
    keys: [['K']],
    edits: true,
    can: ({ claim, relation }) => claim !== undefined || relation !== undefined,
    run: ({ panels }) => panels.setPalette('kind'),
  },
  {
    id: 'link-claim',
    group: 'Change',
    words: 'Link it to another claim',
    also: ['connect', 'relation', 'line', 'edge'],
    keys: [['L']],
    edits: true,
    can: ({ claim }) => claim !== undefined,
    run: ({ panels }) => panels.setPalette('link'),
  },
  {
    id: 'undo',
    group: 'Change',
    words: 'Undo your last step',
    keys: [['Ctrl', 'Z']],
    run: ({ room }) => room.live.undo(),
  },
  {
    id: 'redo',
    group: 'Change',
    words: 'Redo it',
    keys: [['Ctrl', 'Shift', 'Z'], ['Ctrl', 'Y']],
    run: ({ room }) => room.live.redo(),
  },
  {
    id: 'move-cards',
    group: 'Change',
    words: 'Move the chosen cards',
    keys: [['Shift', '←'], ['Shift', '↑'], ['Shift', '↓'], ['Shift', '→']],
    edits: true,
    on: 'canvas',
    byKeyOnly: true,
    run: moveCards,
  },
  {
    id: 'remove',
    group: 'Take away',
    words: 'Remove, with what hangs on it',
    also: ['delete', 'erase'],
    keys: [['Delete'], ['Backspace']],
    edits: true,
    can: ({ room }) => room.selection.ids.size > 0,
    run: ({ room }) => room.actions.remove(room.selection.ids),
  },
]

function moveCards({ room: { selection, scene, actions } }: CommandContext, pressed?: Chord) {
  const by = ways[pressed?.at(-1) ?? '']
  if (!by || scene.closer) return
  const positions = [...selection.ids].flatMap((id) => {
    const box = scene.boxes.get(id)
    return box ? [{ claim: id, pos: { x: Math.round(box.x + by.x), y: Math.round(box.y + by.y), byHand: true } }] : []
  })
  if (positions.length > 0) actions.run({ type: 'move', positions })
}
