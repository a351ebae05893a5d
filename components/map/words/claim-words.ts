import type { ClaimKind } from '../../../lib/domain/argument/claim.ts'

export const claimNames: Record<ClaimKind, string> = { claim: 'Claim', question: 'Question', position: 'Position', definition: 'Definition' }

/** What an empty card asks for. */
export const claimPrompts: Record<ClaimKind, string> = {
  claim: 'One sentence, in your own words',
  question: 'What is asked?',
  position: 'An answer to the question',
  definition: 'What the word means',
}
