import type { Lexicon } from './lexicon.ts'

/** The words a text uses unsplit, counted in lower case, hyphenated forms as one word too. */
export type Vocabulary = ReadonlyMap<string, number> & {
  /** [IM37] Words that it may use besides, if it is in English. */
  readonly lexicon?: Lexicon
}

/** [IM6] Words that touch a line end are left out: they may be halves. */
export function vocabularyOf(lines: Iterable<string>, lexicon?: Lexicon): Vocabulary {
  const words = new Map<string, number>()
  let halved = false
  for (const line of lines) {
    const second = halved
    halved = /[\p{L}\p{N}][-\u2010]$/u.test(line.slice(-2))
    for (const match of line.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’\-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu)) {
      const after = line[match.index + match[0].length]
      if (after === '-' || after === '\u2010' || (second && match.index === 0)) continue
      const word = foldWord(match[0])
      words.set(word, (words.get(word) ?? 0) + 1)
      if (word.includes('-'))
        for (const part of word.split('-')) words.set(part, (words.get(part) ?? 0) + 1)
    }
  }
  return lexicon ? Object.assign(words, { lexicon }) : words
}

export function foldWord(word: string): string {
  const folded = word.toLowerCase()
  return /[\u2010\u2011’]/.test(folded) ? folded.replace(/[\u2010\u2011]/g, '-').replaceAll('’', "'") : folded
}
