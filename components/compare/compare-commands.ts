import type { RoomCommand } from '../map/commands/room-command.ts'

/** The table of who says what, by key and palette. */
export const compareCommands: readonly RoomCommand[] = [
  { id: 'table', group: 'Show', words: 'Compare who says what in a table, or go back to the map', also: ['comparison', 'matrix', 'grid', 'authors', 'stances'], run: ({ panels }) => panels.setView(panels.view === 'table' ? 'map' : 'table') },
]
