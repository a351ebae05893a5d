/** Below this a repair that was made is one to look at. */
export const DOUBTFUL = 0.8

/** How sure a rule is, in words: a number would say more than it knows. */
export function sureWords(confidence: number): string {
  if (confidence >= 0.95) return 'certain'
  if (confidence >= DOUBTFUL) return 'fairly sure'
  if (confidence >= 0.6) return 'not quite sure'
  return 'a guess'
}
