/** The words of a query, lower case, without punctuation; at most twelve. */
export function wordsOf(query: string): string[] {
  return [...new Set(query.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 12)
}

/** One word as a tsquery that also finds longer words. Letters and digits only, so nothing in it has a meaning of its own. */
export function prefixQuery(word: string): string {
  return `${word}:*`
}

export interface Found {
  /** UTF-16 code units in the text searched. */
  start: number
  end: number
}

/** Where words that begin with one of `words` stand in a text, whatever their case and accents. */
export function findWords(text: string, words: readonly string[], limit = 50): Found[] {
  const wanted = words.map(bare)
  const found: Found[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = bare(match[0])
    if (wanted.some((start) => word.startsWith(start))) found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === limit) break
  }
  return found
}

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
