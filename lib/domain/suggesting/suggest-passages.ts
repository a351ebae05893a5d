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

/** A stretch of one document, or all of it. UTF-16 offsets into its text, half-open. */
export interface Stretch {
  document: string
  start?: number
  end?: number
}

export interface Where {
  /** Only whole sentences in one of these; everywhere when not said. */
  within?: readonly Stretch[]
  /** No sentence that touches one of these. */
  without?: readonly Stretch[]
}

/**
 * [SG3] [SG5] [SG6] [SG9] The passages, best first, that are likely to bear on a claim: for it, against it or partly. Without an encoder's vectors only
 * passages that share words with the claim.
 */
export function suggestPassages(library: SuggestionLibrary, asked: Asked, most = 10, where: Where = {}): SuggestedPassage[] {
  const { sentences, texts } = library
  const claimed = new Set(termsOf(asked.claim))
  const encoded = library.meaning !== undefined && asked.vector !== undefined
  const needed = Math.min(encoded ? 2 : 1, claimed.size)
  const shared = (at: number) => [...claimed].filter((term) => library.terms[at]!.has(term)).length
  const open = openTo(library, where)
  // Without vectors a sentence that shares no word has nothing that speaks for it.
  const scores = scoreSentences(library, asked).map((score, at) => (open(at) && (encoded || shared(at) > 0) ? score : -Infinity))
  return choosePassages(sentences, scores, { most, open }).map(({ first, last, share }): SuggestedPassage => {
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

/** Whether a sentence may be part of a passage. */
function openTo({ sentences, texts }: SuggestionLibrary, { within, without = [] }: Where): (at: number) => boolean {
  const [wanted, unwanted] = [within && byDocument(within), byDocument(without)]
  return (at) => {
    const { document, start, end } = sentences[at]!
    const { name } = texts[document]!
    const inside = (stretch: Stretch) => start >= (stretch.start ?? 0) && end <= (stretch.end ?? Infinity)
    const touches = (stretch: Stretch) => start < (stretch.end ?? Infinity) && end > (stretch.start ?? 0)
    return (!wanted || (wanted.get(name)?.some(inside) ?? false)) && !(unwanted.get(name)?.some(touches) ?? false)
  }
}

function byDocument(stretches: readonly Stretch[]): ReadonlyMap<string, readonly Stretch[]> {
  const grouped = new Map<string, Stretch[]>()
  for (const stretch of stretches) grouped.set(stretch.document, [...(grouped.get(stretch.document) ?? []), stretch])
  return grouped
}
