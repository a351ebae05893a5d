import type { Sentence } from './sentence.ts'
import type { SuggestionLibrary } from './suggestion-library.ts'
import { letterPieces, termsOf } from './terms-of.ts'

/** What a claim is asked by: its words and, where an encoder is at hand, its vector. */
export interface Asked {
  claim: string
  vector?: Float32Array
}

/** How much each sign counts, in standard deviations over the library; docs/decisions/0036 says how they were found. */
export interface Weights {
  /** Likeness in meaning, of the sentence itself and of those on both sides of it. */
  meaning: number
  meaningAround: number
  words: number
  wordsAround: number
  letters: number
  /** Longer sentences say more: three words that resemble a claim seldom bear on it. */
  length: number
}

export const byMeaning: Weights = { meaning: 1.1, meaningAround: 0.35, words: 0.2, wordsAround: 0.15, letters: 0.2, length: 0.6 }
const byWordsAlone: Weights = { meaning: 0, meaningAround: 0, words: 0.7, wordsAround: 0.4, letters: 0.4, length: 0.2 }

/** For each sentence how much speaks for its bearing on the claim: comparable within one question, larger is more. */
export function scoreSentences(library: SuggestionLibrary, { claim, vector }: Asked, given?: Weights): Float64Array {
  const { sentences, words, letters, meaning } = library
  const weights = given ?? (meaning && vector ? byMeaning : byWordsAlone)
  const total = new Float64Array(sentences.length)
  const add = (sign: Float64Array, weight: number) => {
    if (weight !== 0) standardised(sign).forEach((value, at) => (total[at]! += weight * value))
  }
  if (meaning && vector) {
    const likeness = likenesses(meaning.vectors, meaning.space.place(vector))
    add(likeness, weights.meaning)
    add(around(sentences, likeness), weights.meaningAround)
  }
  const shared = words.scores(termsOf(claim))
  add(shared, weights.words)
  add(around(sentences, shared), weights.wordsAround)
  add(letters.scores(letterPieces(claim)), weights.letters)
  add(Float64Array.from(sentences, ({ start, end }) => Math.log(end - start)), weights.length)
  return total
}

/** Cosines, since all vectors have length 1. */
function likenesses(vectors: readonly Float32Array[], asked: Float32Array): Float64Array {
  return Float64Array.from(vectors, (vector) => {
    let sum = 0
    for (let at = 0; at < asked.length; at += 1) sum += vector[at]! * asked[at]!
    return sum
  })
}

/** The mean of the sentences before and after, in the same document. */
function around(sentences: readonly Sentence[], values: Float64Array): Float64Array {
  return values.map((_, at) => {
    const beside = [at - 1, at + 1].filter((other) => sentences[other]?.document === sentences[at]!.document)
    return beside.length === 0 ? 0 : beside.reduce((sum, other) => sum + values[other]!, 0) / beside.length
  })
}

function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length))
  return spread > 1e-9 ? values.map((value) => (value - mean) / spread) : values.map(() => 0)
}
