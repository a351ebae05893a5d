/** The keys of the map's room, as the `?` sheet lists them. They do the same on the canvas and in the outline. */
export const mapKeys: readonly { title: string; keys: readonly { keys: readonly string[]; words: string }[] }[] = [
  {
    title: 'Add',
    keys: [
      { keys: ['N'], words: 'A new claim' },
      { keys: ['Tab'], words: 'A reason for the chosen claim (under a question: a position)' },
      { keys: ['O'], words: 'An objection to the chosen claim' },
      { keys: ['U'], words: 'An undercut: a reason why the step does not follow' },
      { keys: ['B'], words: 'Backing: a reason why the step does follow' },
      { keys: ['J'], words: 'A further premise, needed together with the others' },
      { keys: ['S'], words: 'A claim beside this one, bearing on the same thing' },
      { keys: ['P'], words: 'Link a passage to what is chosen' },
    ],
  },
  {
    title: 'Change',
    keys: [
      { keys: ['Enter', 'F2'], words: 'Edit the words' },
      { keys: ['Delete'], words: 'Remove, with what hangs on it' },
      { keys: ['Ctrl', 'Z'], words: 'Undo your last step' },
      { keys: ['Ctrl', 'Shift', 'Z'], words: 'Redo it' },
      { keys: ['Shift', '← ↑ ↓ →'], words: 'Move the chosen cards' },
      { keys: ['T'], words: 'Tidy the layout' },
    ],
  },
  {
    title: 'Go about',
    keys: [
      { keys: ['← ↑ ↓ →'], words: 'To the neighbouring claim' },
      { keys: ['F'], words: 'See the whole map' },
      { keys: ['+', '−'], words: 'Closer, further' },
      { keys: ['Ctrl', 'A'], words: 'Choose everything' },
      { keys: ['I'], words: 'Show or hide the details' },
      { keys: ['D'], words: 'Show or hide documents and passages' },
      { keys: ['H'], words: 'Show or hide the history, what was deleted, and named versions' },
      { keys: ['G'], words: 'Show or hide the suggestions' },
      { keys: ['V'], words: 'Map or outline' },
      { keys: ['Esc'], words: 'Choose nothing (then Tab leaves the map)' },
      { keys: ['?'], words: 'This list' },
    ],
  },
  {
    title: 'Suggestions and comparisons',
    keys: [
      { keys: ['A', 'X'], words: 'Accept or reject the suggestion for what is chosen, or the one in hand in the list' },
      { keys: ['J', 'K'], words: 'In the list of suggestions: to the next, to the one before' },
      { keys: ['N', 'P'], words: 'While two states are compared: to the next change, to the one before (also J and K)' },
      { keys: ['Esc'], words: 'Close the comparison' },
    ],
  },
]
