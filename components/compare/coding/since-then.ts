import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { oneLine } from '../../../lib/domain/argument/one-line.ts'
import { inferenceWords } from '../../../lib/domain/comparison/inference-words.ts'
import type { RoundRow } from '../../../lib/domain/comparison/coding/round.ts'

/** What became of a round's row on the map since it began, as a sentence; null where it is as it was. */
export function sinceThen({ target, words }: RoundRow, map: Pick<ArgumentMap, 'claims' | 'relations'>): string | null {
  if (target.claim === undefined) {
    if (!map.relations.has(target.relation)) return 'This inference has since been deleted from the map.'
    const now = inferenceWords(map, target.relation)
    return now === words ? null : `On the map the inference has since come to read: ${now}`
  }
  const claim = map.claims.get(target.claim)
  if (!claim) return 'This claim has since been deleted from the map.'
  return oneLine(claim.text) === oneLine(words) ? null : `On the map the claim has since come to read: “${claim.text}”`
}
