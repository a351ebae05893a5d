import { scoreSentences, type Asked, type Weights } from './score-sentences.ts'
import { splitSentences } from './split-sentences.ts'
import type { SuggestionGroup } from './suggest-passages.ts'
import type { SuggestionLibrary } from './suggestion-library.ts'
import { termsOf } from './terms-of.ts'

export interface SuggestedClaim {
  /** Its name in the library, in which every claim is a text of its own. */
  claim: string
  /** In standard deviations over all the claims: comparable for one passage, larger is more. */
  score: number
  group: SuggestionGroup
}

/** How short or long a claim is says nothing of what bears on it, and no claim stands beside another. */
const byMeaning: Weights = { meaning: 1, meaningAround: 0, words: 0.35, wordsAround: 0, letters: 0.2, length: 0 }
const byWordsAlone: Weights = { meaning: 0, meaningAround: 0, words: 0.8, wordsAround: 0, letters: 0.4, length: 0 }
/** A claim that stands out less than this from the others is no more likely than they. */
const least = 1

/** What of a passage is asked: its sentences, and of a long one the first. */
export function passageSentences(text: string, most = 12): string[] {
  return splitSentences(text)
    .slice(0, most)
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
}

/**
 * [SG10] The claims on which a passage may bear, the likeliest first: each as the sentence of the passage says that speaks most for it. Without
 * vectors only those that share a word with it.
 */
export function suggestClaims(claims: SuggestionLibrary, passage: readonly Asked[], most = 5): SuggestedClaim[] {
  const encoded = claims.meaning !== undefined && passage.every(({ vector }) => vector !== undefined)
  const best = new Map<number, { score: number; shared: number; needed: number }>()
  for (const asked of passage) {
    const scores = scoreSentences(claims, asked, encoded ? byMeaning : byWordsAlone)
    const words = new Set(termsOf(asked.claim))
    claims.sentences.forEach(({ document }, at) => {
      const terms = claims.terms[at]!
      const shared = [...words].filter((term) => terms.has(term)).length
      const known = best.get(document)
      best.set(document, { score: Math.max(known?.score ?? -Infinity, scores[at]!), shared: Math.max(known?.shared ?? 0, shared), needed: Math.min(encoded ? 2 : 1, Math.max(1, terms.size)) })
    })
  }
  return [...best]
    .filter(([, { score, shared }]) => (encoded ? score >= least || shared >= 2 : shared > 0))
    .sort(([a, one], [b, other]) => other.score - one.score || a - b)
    .slice(0, most)
    .map(([document, { score, shared, needed }]) => ({ claim: claims.texts[document]!.name, score, group: shared >= needed ? 'shares wording' : 'similar in meaning' }))
}
