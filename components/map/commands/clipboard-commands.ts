import type { RoomCommand } from './room-command.ts'

/** Copies of what is there. The browser's own keys do it, so that they do what they do everywhere. */
export const clipboardCommands: readonly RoomCommand[] = [
  {
    id: 'copy',
    group: 'Change',
    words: 'Copy what is chosen, for this map or another',
    also: ['clipboard'],
    keys: [['Ctrl', 'C']],
    native: true,
    can: ({ room }) => room.selection.ids.size > 0,
    run: () => void document.execCommand('copy'),
  },
  {
    id: 'cut',
    group: 'Change',
    words: 'Cut what is chosen',
    also: ['clipboard', 'move to another map'],
    keys: [['Ctrl', 'X']],
    native: true,
    edits: true,
    can: ({ room }) => room.selection.ids.size > 0,
    run: () => void document.execCommand('cut'),
  },
  {
    id: 'paste',
    group: 'Add',
    words: 'Paste claims, a list, Markdown or Argdown',
    also: ['clipboard', 'import', 'text', 'kialo', 'indented'],
    keys: [['Ctrl', 'V']],
    native: true,
    edits: true,
    // A page may not read the clipboard by itself everywhere: the field takes it.
    run: ({ panels }) => panels.setPasting(''),
  },
  {
    id: 'duplicate',
    group: 'Add',
    words: 'Another one like what is chosen',
    also: ['duplicate', 'copy'],
    keys: [['Ctrl', 'D']],
    edits: true,
    can: ({ room }) => room.selection.ids.size > 0,
    run: ({ room }) => room.actions.duplicate(room.selection.ids),
  },
]
