import type { ClaimLabel } from '../../../lib/domain/evaluation/claim-label.ts'
import { labelNames } from '../../../lib/domain/evaluation/label-names.ts'
import type { StandingMark } from './standing-control.ts'
import type { Supposed, Supposition } from './supposed.ts'

/** “refuted”, “goes in a circle”: inside a sentence. */
export function labelWord(label: ClaimLabel): string {
  const word = labelNames[label]
  return word.charAt(0).toLowerCase() + word.slice(1)
}

export const supposedWords: Record<Supposition, string> = { granted: 'Supposed granted', withdrawn: 'Supposed withdrawn' }

/** “Refuted (as the map is: holds)”; what is supposed of the claim itself comes first. */
export function standingWords({ label, was, supposed }: StandingMark): string {
  const words = supposed ? `${supposedWords[supposed]}: ${labelWord(label)}` : labelNames[label]
  return was ? `${words} (as the map is: ${labelWord(was)})` : words
}

/** “2 claims granted, one claim withdrawn and one document granted” */
export function supposedSentence({ claims, documents, onlyGranted }: Supposed): string {
  const count = (all: ReadonlyMap<string, Supposition>, how: Supposition) => [...all.values()].filter((own) => own === how).length
  const said = (number: number, noun: string, how: Supposition) => (number === 0 ? [] : [`${number === 1 ? `one ${noun}` : `${number} ${noun}s`} ${how}`])
  const parts = [
    ...said(count(claims, 'granted'), 'claim', 'granted'),
    ...said(count(claims, 'withdrawn'), 'claim', 'withdrawn'),
    ...said(count(documents, 'granted'), 'document', 'granted'),
    ...said(count(documents, 'withdrawn'), 'document', 'withdrawn'),
    ...(onlyGranted ? ['nothing but what is granted'] : []),
  ]
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
