import type { ArgumentMap } from '../../argument/argument-map.ts'
import { shorten } from '../../shorten.ts'

/** AIF has no title: the claim that most is said about and that says nothing about another stands for it, else the first. */
export function titleOf({ claims, relations }: Pick<ArgumentMap, 'claims' | 'relations'>): string {
  const said = new Map<string, number>()
  const premises = new Set<string>()
  for (const relation of relations.values()) {
    if (relation.target.claim !== undefined) said.set(relation.target.claim, (said.get(relation.target.claim) ?? 0) + 1)
    for (const { claim } of relation.premises) premises.add(claim)
  }
  let [best, most] = ['', -1]
  for (const { id, text } of claims.values()) {
    const words = text.replace(/\s+/gu, ' ').trim()
    const score = words === '' ? -1 : premises.has(id) ? 0 : 1 + (said.get(id) ?? 0)
    if (score > most) [best, most] = [words, score]
  }
  return best === '' ? 'Map from AIF' : shorten(best, 120)
}
