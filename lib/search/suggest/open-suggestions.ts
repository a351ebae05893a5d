import type { Problem } from '../../domain/result.ts'
import { suggestPassages, type SuggestedPassage } from '../../domain/suggesting/suggest-passages.ts'
import { sentencesToEncode, suggestionLibrary, type SuggestionText } from '../../domain/suggesting/suggestion-library.ts'
import type { SentenceEncoder } from './sentence-encoder.ts'
import type { VectorCache } from './vector-cache.ts'

interface OpenOptions {
  /** Without it suggestions go by wording alone. */
  encoder?: Pick<SentenceEncoder, 'encode'>
  cache?: VectorCache
  signal?: AbortSignal
  /** Sentences of all texts that have their vectors. */
  onProgress?: (done: number, total: number) => void
}

export interface Suggestions {
  /** Passages for each claim, best first, over all texts. `problem`: why they go by wording alone, where an encoder was given. */
  forClaims: (claims: readonly string[], most?: number) => Promise<{ passages: SuggestedPassage[][]; problem?: Problem }>
}

/** [SG7] [SG8] Texts made ready to be asked what in them bears on a claim. Where the encoder fails it goes on without. */
export async function openSuggestions(texts: readonly SuggestionText[], options: OpenOptions): Promise<Suggestions> {
  const { encoder, signal } = options
  const encoded = encoder ? await vectorsOf(texts, encoder, options) : undefined
  const library = suggestionLibrary(texts, encoded?.vectors)
  return {
    forClaims: async (claims, most = 10) => {
      const asked = encoder && encoded?.vectors ? await encoder.encode(claims, { signal }) : undefined
      const problem = asked && !asked.ok ? asked.error : encoded?.problem
      const passages = claims.map((claim, at) => suggestPassages(library, { claim, ...(asked?.ok ? { vector: asked.value[at]! } : {}) }, most))
      return { passages, ...(problem ? { problem } : {}) }
    },
  }
}

/** Text by text, so that what is done is kept when the rest is stopped. */
async function vectorsOf(texts: readonly SuggestionText[], encoder: Pick<SentenceEncoder, 'encode'>, { cache, signal, onProgress }: OpenOptions): Promise<{ vectors?: Float32Array[]; problem?: Problem }> {
  const toEncode = texts.map(sentencesToEncode)
  const total = toEncode.reduce((sum, sentences) => sum + sentences.length, 0)
  const vectors: Float32Array[] = []
  for (const sentences of toEncode) {
    const kept = cache?.read(sentences)
    if (kept) {
      for (const vector of kept) vectors.push(vector)
      continue
    }
    const before = vectors.length
    const encoded = await encoder.encode(sentences, { signal, onProgress: (done) => onProgress?.(before + done, total) })
    if (!encoded.ok) return { problem: encoded.error }
    cache?.keep(sentences, encoded.value)
    for (const vector of encoded.value) vectors.push(vector)
  }
  return { vectors }
}
