import { littleWords } from './read-language.ts'
import type { Vocabulary } from './vocabulary.ts'

const known = new WeakMap<Vocabulary, string | null>()

/** The language of a text by its counted words, as `readLanguage` reads it from running text. */
export function languageOf(words: Vocabulary): string | null {
  const said = known.get(words)
  if (said !== undefined) return said
  let all = 0
  for (const count of words.values()) all += count
  const shares = Object.entries(littleWords).map(([language, list]): [string, number] => [language, list.split(' ').reduce((sum, word) => sum + (words.get(word) ?? 0), 0) / Math.max(1, all)])
  shares.sort((a, b) => b[1] - a[1])
  const language = all >= 20 && shares[0]![1] >= 0.1 && shares[0]![1] >= shares[1]![1] * 1.2 ? shares[0]![0] : null
  known.set(words, language)
  return language
}
