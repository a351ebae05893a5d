/**
 * [SE5] How many letters one has to change, add, leave out or swap with their neighbour to come from `typed` to `word`, or to a beginning
 * of it: a word that is still being typed is misspelt too. (Damerau and Levenshtein, in its restricted form.)
 */
export function spellingDistance(typed: string, word: string): { whole: number; beginning: number } {
  const [a, b] = [[...typed], [...word]]
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return { whole: row[b.length]!, beginning: Math.min(...row) }
}

/** [SE5] The words that are meant, likely: those nearest, if they are near enough; at most three. Candidates come with the likeliest first. */
export function nearestWords(typed: string, candidates: readonly string[]): string[] {
  const allowed = typed.length < 4 ? 0 : typed.length < 6 ? 1 : typed.length < 8 ? 2 : 3
  const near = candidates
    .map((word) => ({ word, ...spellingDistance(typed, word) }))
    // A beginning counts less than a whole word; and hardly anyone is wrong about the first letter.
    .map(({ word, whole, beginning }) => ({ word, distance: Math.min(whole, beginning + 0.5) + (word[0] === typed[0] ? 0 : 0.5) }))
    .filter(({ distance }) => distance <= allowed)
  const least = Math.min(...near.map(({ distance }) => distance))
  return near.filter(({ distance }) => distance === least).slice(0, 3).map(({ word }) => word)
}
