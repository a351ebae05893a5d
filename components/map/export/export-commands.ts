import type { RoomCommand } from '../commands/room-command.ts'

/** Taking the map away. */
export const exportCommands: readonly RoomCommand[] = [
  {
    id: 'export',
    group: 'Beside the map',
    words: 'Take the map away as a picture, a PDF or a file',
    also: ['export', 'download', 'save as', 'PNG', 'SVG', 'PDF', 'image', 'print', 'poster', 'Markdown', 'JSON'],
    keys: [['E']],
    run: ({ panels }) => panels.setExporting(true),
  },
]
