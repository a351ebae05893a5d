/** [IM37] A list of English words with their forms, which whoever imports may bring along. It knows no names. */
export interface Lexicon {
  /** @param word - in lower case, letters only */
  has(word: string): boolean
}
