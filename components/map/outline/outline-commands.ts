import type { RoomCommand } from '../commands/room-command.ts'
import type { RowMove } from './outline-handle.ts'

const moves: readonly { way: RowMove; key: string; words: string; also: readonly string[] }[] = [
  { way: 'earlier', key: '↑', words: 'Before the row above it (the cards change places)', also: ['move up', 'order'] },
  { way: 'later', key: '↓', words: 'After the row below it', also: ['move down', 'order'] },
  { way: 'in', key: '→', words: 'Hang it on the row before it', also: ['indent', 'demote', 're-target'] },
  { way: 'out', key: '←', words: 'Hang it one step further out', also: ['outdent', 'promote', 're-target'] },
]

export const outlineCommands: readonly RoomCommand[] = [
  ...moves.map(
    ({ way, key, words, also }): RoomCommand => ({
      id: `row-${way}`,
      group: 'Change',
      words,
      also,
      keys: [['Alt', key]],
      edits: true,
      on: 'outline',
      can: ({ room }) => room.selection.only !== null,
      run: ({ room }) => room.outline.current?.move(way),
    }),
  ),
  {
    id: 'row-elsewhere',
    group: 'Go about',
    words: 'To the other places of a claim that is used more than once',
    also: ['reused', 'also under'],
    keys: [['R']],
    on: 'outline',
    can: ({ claim }) => claim !== undefined,
    run: ({ room }) => room.outline.current?.goElsewhere(),
  },
  {
    id: 'row-walk',
    group: 'Go about',
    words: 'From row to row (with Shift: choose several)',
    keys: [['↑'], ['↓']],
    on: 'outline',
    byKeyOnly: true,
    run: () => {},
  },
  {
    id: 'row-cells',
    group: 'Go about',
    words: 'Open a row, then into its cells; back, and fold it',
    keys: [['→'], ['←']],
    on: 'outline',
    byKeyOnly: true,
    run: () => {},
  },
  {
    id: 'row-by-letters',
    group: 'Go about',
    words: 'To the row that begins with the letters typed after it (also: a capital letter)',
    keys: [["'"]],
    on: 'outline',
    byKeyOnly: true,
    run: () => {},
  },
]
