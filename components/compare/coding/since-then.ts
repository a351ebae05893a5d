import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { RoundRow } from '../../../lib/domain/comparison/coding/round.ts'

/** What became of a round's row on the map since it began, as a sentence; null where it is as it was. */
export function sinceThen({ target, words }: RoundRow, map: Pick<ArgumentMap, 'claims' | 'relations'>): string | null {
  if (target.claim === undefined) return map.relations.has(target.relation) ? null : 'This inference has since been deleted from the map.'
  const claim = map.claims.get(target.claim)
  if (!claim) return 'This claim has since been deleted from the map.'
  return claim.text.trim() === words.trim() ? null : `On the map the claim has since come to read: “${claim.text}”`
}
