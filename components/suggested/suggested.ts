import type { ClaimKind } from '../../lib/domain/argument/claim.ts'
import type { Stance } from '../../lib/domain/argument/evidence.ts'
import type { SuggestionGroup } from '../../lib/domain/suggesting/suggest-passages.ts'

/** What suggestions went by, as the API says it. */
export interface Basis {
  basis: 'meaning' | 'wording'
  /** Sentences that are encoded, while that goes on. */
  encoding: { done: number; total: number } | null
  problem: string | null
}

/** Offsets are UTF-16 code units of the revision's text, half-open. */
export interface SuggestedPassage {
  document: string
  revision: string
  start: number
  end: number
  exact: string
  best: { start: number; end: number }
  group: SuggestionGroup
}

export interface SuggestedPassages extends Basis {
  passages: SuggestedPassage[]
  putAside: number
}

export interface SuggestedClaim {
  map: string
  mapTitle: string
  claim: string
  kind: ClaimKind
  text: string
  group: SuggestionGroup
}

export interface SuggestedClaims extends Basis {
  claims: SuggestedClaim[]
}

export const groups: readonly { group: SuggestionGroup; title: string }[] = [
  { group: 'shares wording', title: 'Shares wording' },
  { group: 'similar in meaning', title: 'Similar in meaning' },
]

/** What the author may do with it, in the words of a button. Nobody but a reader says which. */
export function stancesFor(definition: boolean): readonly { stance: Stance; words: string }[] {
  return definition
    ? [
        { stance: 'uses', words: 'uses' },
        { stance: 'rejects', words: 'rejects' },
        { stance: 'none', words: 'neither' },
      ]
    : [
        { stance: 'asserts', words: 'asserts' },
        { stance: 'denies', words: 'denies' },
        { stance: 'none', words: 'neither' },
      ]
}
