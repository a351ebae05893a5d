import type { Chord } from '../commands/room-command.ts'

/** The keys of an open comparison, of the suggestions and of settling, which come before the map's own while those are open. */
export const modeKeys: readonly { keys: readonly Chord[]; words: string }[] = [
  { keys: [['A'], ['X']], words: 'Accept or reject the suggestion for what is chosen, or the one in hand in the list' },
  { keys: [['J'], ['K']], words: 'In the list of suggestions: to the next, to the one before' },
  { keys: [['A'], ['D'], ['N']], words: 'While you settle links: the author asserts it, denies it, neither; U and R for definitions, S as it stands' },
  { keys: [['E'], ['F'], ['L'], ['V']], words: 'While you settle links: said in so many words, how firmly, limiting words, another’s voice' },
  { keys: [['M'], ['S'], ['C'], ['X']], words: 'For two claims that are alike: merge, the same, contradict, different' },
  { keys: [['N'], ['P']], words: 'While two states are compared: to the next change, to the one before (also J and K)' },
  { keys: [['Esc']], words: 'Close the comparison' },
  { keys: [['Enter'], ['P'], ['S'], ['M']], words: 'In a cell of the table: its words; link a passage; you looked and did not find it, or take that back; show the claim on the map' },
]
