import { markWords, wordsToStem, type Looked } from '../domain/finding/mark-words.ts'
import { snippetAround, type FoundSnippet } from '../domain/finding/snippet-around.ts'
import type { AskedWords } from './search-asked.ts'
import type { SqlAsking } from './sql-asking.ts'

/** How what is looked for is shown in texts. */
export interface Marker {
  /** The whole text with its marks. */
  whole(text: string): FoundSnippet
  /** A stretch of it with marks. */
  around(text: string, size?: number): FoundSnippet
}

/** [SE6] Marks also the words of the texts shown that have the stem of a word looked for: the database is asked once for all of them. */
export async function markerFor(tx: SqlAsking, asked: AskedWords, texts: readonly string[]): Promise<Marker> {
  const words = [...new Set(texts.flatMap((text) => wordsToStem(text, asked.looked)))].slice(0, 600)
  const stemmed = words.length === 0 || asked.languages.length === 0 ? [] : await tx.$queryRaw<{ word: string }[]>`
    SELECT w AS word FROM unnest(${words}::text[]) w WHERE EXISTS (
      SELECT FROM unnest(${asked.languages}::text[]) l WHERE sic_stemming(l) IS NOT NULL AND to_tsvector(sic_stemming(l), w) @@ ${asked.terms.map((term) => `(${term})`).join(' | ')}::tsquery)`
  const looked: Looked = { beginnings: asked.looked.beginnings, words: [...asked.looked.words, ...stemmed.map(({ word }) => word)] }
  return {
    whole: (text) => ({ text, start: 0, marks: markWords(text, looked) }),
    around: (text, size) => snippetAround(text, markWords(text, looked), size),
  }
}
