import { CentredSpace } from './centred-space.ts'
import type { Sentence } from './sentence.ts'
import { splitSentences } from './split-sentences.ts'
import { TermIndex } from './term-index.ts'
import { letterPieces, termsOf } from './terms-of.ts'

export interface SuggestionText {
  /** What the caller calls it: a file's name, a document's id. */
  name: string
  /** Canonical text. */
  text: string
}

/** Texts prepared for suggesting. Made once, asked often. */
export interface SuggestionLibrary {
  texts: readonly SuggestionText[]
  /** Of all texts, in order. */
  sentences: readonly Sentence[]
  /** The telling words of each sentence. */
  terms: readonly ReadonlySet<string>[]
  words: TermIndex
  letters: TermIndex
  meaning?: { space: Pick<CentredSpace, 'place'>; vectors: readonly Float32Array[] }
}

/** What of each text is to be encoded, in the order of its sentences: `vectors` of a library are these of all texts, one after another. */
export function sentencesToEncode({ text }: SuggestionText): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
}

/** [SG2] @param vectors of every sentence, as `sentencesToEncode` gives them; without, there is wording alone */
export function suggestionLibrary(texts: readonly SuggestionText[], vectors?: readonly Float32Array[]): SuggestionLibrary {
  const sentences = texts.flatMap(({ text }, document) => splitSentences(text, document))
  const words = sentences.map(({ document, start, end }) => texts[document]!.text.slice(start, end))
  const terms = words.map(termsOf)
  const library: SuggestionLibrary = {
    texts,
    sentences,
    terms: terms.map((list) => new Set(list)),
    words: new TermIndex(terms),
    letters: new TermIndex(words.map(letterPieces), 0.6),
  }
  return vectors ? withMeaning(library, vectors) : library
}

/** The same texts with their sentences' vectors, without being made ready once more. */
export function withMeaning(library: SuggestionLibrary, vectors: readonly Float32Array[]): SuggestionLibrary {
  if (vectors.length !== library.sentences.length) throw new RangeError(`${vectors.length} vectors were given for ${library.sentences.length} sentences.`)
  if (vectors.length === 0) return library
  const space = new CentredSpace(vectors)
  return { ...library, meaning: { space, vectors: vectors.map((vector) => space.place(vector)) } }
}
