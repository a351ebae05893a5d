import type { Chord } from '../commands/room-command.ts'

/** The keys of an open comparison and of the suggestions, which come before the map's own while those are open. */
export const modeKeys: readonly { keys: readonly Chord[]; words: string }[] = [
  { keys: [['A'], ['X']], words: 'Accept or reject the suggestion for what is chosen, or the one in hand in the list' },
  { keys: [['J'], ['K']], words: 'In the list of suggestions: to the next, to the one before' },
  { keys: [['N'], ['P']], words: 'While two states are compared: to the next change, to the one before (also J and K)' },
  { keys: [['Esc']], words: 'Close the comparison' },
]
