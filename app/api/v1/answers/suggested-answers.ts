import { z } from 'zod'
import { count, id, offset, time, who } from './common.ts'

const group = z.enum(['shares wording', 'similar in meaning']).describe('Why it is suggested. Never a stance')
const basis = {
  basis: z.enum(['meaning', 'wording']).describe('What suggestions go by: wording alone until the texts are encoded, or without an encoder'),
  encoding: z.object({ done: count, total: count }).nullable().describe('Sentences that are encoded, while that goes on'),
  problem: z.string().nullable().describe('Why they go by wording alone, where that is not how it was meant'),
}
const range = { start: offset, end: offset }

export const suggestedPassagesAnswer = z.object({
  passages: z.array(z.object({ document: id, revision: id, ...range, exact: z.string(), best: z.object(range).describe('The sentence that speaks most for it'), group }).meta({ id: 'SuggestedPassage' })).describe('The likeliest first'),
  putAside: count.describe('Suggested passages that were put aside for this claim'),
  ...basis,
})
export const suggestedClaimsAnswer = z.object({ claims: z.array(z.object({ map: id, mapTitle: z.string(), claim: id, kind: z.string(), text: z.string(), group }).meta({ id: 'SuggestedClaim' })).describe('The likeliest first'), ...basis })
export const dismissalAnswer = z
  .object({ id, map: id, target: z.object({ claim: id.optional(), relation: id.optional() }), document: id, revision: id, ...range, exact: z.string(), by: who, at: time })
  .meta({ id: 'SuggestedDismissal' })
export const dismissalsAnswer = z.object({ dismissed: z.array(dismissalAnswer) })
