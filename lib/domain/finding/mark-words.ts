import { foldWord } from './fold-word.ts'

/** What is looked for, lower case and without accents. */
export interface Looked {
  /** Found where a word begins so. */
  beginnings: readonly string[]
  /** Found as they stand: short words, and words of the same stem. */
  words: readonly string[]
}

export interface Mark {
  /** UTF-16 code units of the text searched. */
  start: number
  end: number
}

/** Written without spaces: each sign is a word of its own. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/u
const words = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|(?:(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{N}\p{M}])+/gu

/** [SE6] Where the words stand in a text, whatever their case and accents; neighbouring signs without spaces are one mark. */
export function markWords(text: string, looked: Looked, limit = 200): Mark[] {
  const exact = new Set(looked.words)
  const marks: Mark[] = []
  for (const match of text.matchAll(words)) {
    const folded = foldWord(match[0]) || match[0]
    if (!exact.has(folded) && !looked.beginnings.some((beginning) => folded.startsWith(beginning))) continue
    const end = match.index + match[0].length
    const last = marks.at(-1)
    if (last && last.end === match.index && unspaced.test(match[0])) last.end = end
    else marks.push({ start: match.index, end })
    if (marks.length === limit) break
  }
  return marks
}

/** The different words of a text, folded, that are not marked yet and begin as one of what is looked for does. */
export function wordsToStem(text: string, looked: Looked): string[] {
  const starts = [...looked.beginnings, ...looked.words].map((word) => word.slice(0, 3)).filter((start) => start.length === 3)
  const found = new Set<string>()
  for (const [word] of text.matchAll(words)) {
    const folded = foldWord(word)
    if (starts.some((start) => folded.startsWith(start)) && !looked.beginnings.some((beginning) => folded.startsWith(beginning))) found.add(folded)
  }
  return [...found]
}
