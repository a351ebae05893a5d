import type { RoomCommand } from '../map/commands/room-command.ts'
import { hashOfPage, type ComparePage } from './compare-page.ts'
import { wallCommands } from './wall/wall-commands.ts'

const pages: readonly { page: ComparePage; words: string; also: readonly string[] }[] = [
  { page: 'findings', words: 'What the table says: where texts agree and part, and what it turns on', also: ['findings', 'agreement', 'crux', 'silences', 'timeline'] },
  { page: 'terms', words: 'How texts use a word', also: ['terms', 'definitions', 'about the word'] },
  { page: 'granting', words: 'What follows if one author is granted', also: ['grant', 'granting'] },
  { page: 'coding', words: 'Read apart, then together', also: ['coding', 'blind', 'alpha', 'raters'] },
  { page: 'handout', words: 'The handout: where they part, on one page', also: ['print', 'export the comparison', 'spreadsheet'] },
]

/** The table of who says what and what can be read off it, by key and palette. */
export const compareCommands: readonly RoomCommand[] = [
  { id: 'table', group: 'Show', words: 'Compare who says what in a table, or go back to the map', also: ['comparison', 'matrix', 'grid', 'authors', 'stances'], run: ({ panels }) => panels.setView(panels.view === 'table' ? 'map' : 'table') },
  ...pages.map(({ page, words, also }): RoomCommand => ({
    id: `compare-${page}`,
    group: 'Show',
    words,
    also: ['comparison', ...also],
    run: ({ panels }) => {
      panels.setView('table')
      // Tests run commands where there is no window.
      globalThis.window?.location.assign(hashOfPage(page))
    },
  })),
  ...wallCommands,
]
