import type { RoomCommand } from './room-command.ts'

/** What stands beside the map, and how it is shown. */
export const showingCommands: readonly RoomCommand[] = [
  {
    id: 'map-or-outline',
    group: 'Show',
    words: 'Map, outline, both side by side, or the table',
    also: ['view', 'tree', 'list', 'canvas'],
    keys: [['V']],
    run: ({ panels }) => panels.nextView(),
  },
  {
    id: 'details',
    group: 'Beside the map',
    words: 'Show or hide the details',
    also: ['inspector', 'properties'],
    keys: [['I']],
    run({ panels }) {
      // What stands beside the map gives its place back to the details.
      panels.setInspector(panels.side !== null || !panels.inspector)
      panels.setSide(null)
    },
  },
  {
    id: 'passages',
    group: 'Beside the map',
    words: 'Show or hide documents and passages',
    also: ['sources', 'texts', 'readings'],
    keys: [['D']],
    run: ({ panels }) => panels.setPassages(!panels.passages),
  },
  {
    id: 'history',
    group: 'Beside the map',
    words: 'Show or hide the history, what was deleted, and named versions',
    also: ['changes', 'restore', 'trash'],
    keys: [['H']],
    run: ({ panels }) => panels.toggleSide('history'),
  },
  {
    id: 'suggestions',
    group: 'Beside the map',
    words: 'Show or hide the suggestions',
    also: ['proposals', 'review'],
    keys: [['G']],
    run: ({ panels }) => panels.toggleSide('suggestions'),
  },
  {
    id: 'palette',
    group: 'This program',
    words: 'Everything that can be done, and every claim, by typing',
    also: ['commands', 'palette', 'search'],
    keys: [['Ctrl', 'K'], ['/']],
    byKeyOnly: true,
    run: ({ panels }) => panels.setPalette(true),
  },
  {
    id: 'keys',
    group: 'This program',
    words: 'This list of keys',
    also: ['shortcuts', 'help'],
    keys: [['?']],
    run: ({ panels }) => panels.setKeys(true),
  },
]
