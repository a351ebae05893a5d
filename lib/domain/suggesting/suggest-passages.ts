import { choosePassages } from './choose-passages.ts'
import { scoreSentences, type Asked } from './score-sentences.ts'
import type { SuggestionLibrary } from './suggestion-library.ts'
import { termsOf } from './terms-of.ts'

/** Why a passage is shown. Never a stance: what it says of the claim is for a reader to see. */
export type SuggestionGroup = 'shares wording' | 'similar in meaning'

export interface SuggestedPassage {
  /** Its document's name in the library. */
  document: string
  /** UTF-16 offsets into the document's text: whole sentences, 1,200 units at most. */
  start: number
  end: number
  /** In (0, 1]: the share of all likelihood, over all documents, that lies in it. */
  score: number
  group: SuggestionGroup
  /** The sentence that speaks most for it, inside [start, end). */
  best: { start: number; end: number }
}

/**
 * [SG3] [SG5] [SG6] The passages, best first, that are likely to bear on a claim: for it, against it or partly. Without an encoder's vectors only
 * passages that share words with the claim.
 */
export function suggestPassages(library: SuggestionLibrary, asked: Asked, most = 10): SuggestedPassage[] {
  const { sentences, texts } = library
  const claimed = new Set(termsOf(asked.claim))
  const encoded = library.meaning !== undefined && asked.vector !== undefined
  const needed = Math.min(encoded ? 2 : 1, claimed.size)
  const shared = (at: number) => [...claimed].filter((term) => library.terms[at]!.has(term)).length
  // Without vectors a sentence that shares no word has nothing that speaks for it.
  const scores = scoreSentences(library, asked).map((score, at) => (encoded || shared(at) > 0 ? score : -Infinity))
  return choosePassages(sentences, scores, { most }).map(({ first, last, share }): SuggestedPassage => {
    let best = first
    for (let at = first; at <= last; at += 1) if (scores[at]! > scores[best]!) best = at
    return {
      document: texts[sentences[first]!.document]!.name,
      start: sentences[first]!.start,
      end: sentences[last]!.end,
      score: share,
      group: needed > 0 && shared(best) >= needed ? 'shares wording' : 'similar in meaning',
      best: { start: sentences[best]!.start, end: sentences[best]!.end },
    }
  })
}
