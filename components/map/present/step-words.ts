import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { shorten } from '../../../lib/domain/shorten.ts'
import { recordsById } from '../../../lib/domain/argument/views/kept-records.ts'
import type { StepTarget } from '../../../lib/domain/argument/views/step.ts'
import { relationSentence, relationVerb, targetWords } from '../words/relation-words.ts'

/** What a step shows, in its own words: the claim, the sentence of a relation, the name of a view. */
export function stepWords(map: ArgumentMap, { claim, relation, view }: StepTarget): string {
  if (claim !== undefined) return map.claims.get(claim)?.text.trim() || 'A claim without words yet'
  if (relation !== undefined) {
    const shown = map.relations.get(relation)
    return shown ? relationSentence(map, shown) : 'A relation that is gone'
  }
  const name = recordsById(map.views).get(view!)?.['name']
  return typeof name === 'string' && name.trim() !== '' ? name : 'A saved view'
}

/** A step between steps, in full, would take more room than the claim itself. */
const longest = 150

/** How the claim bears on others, a sentence each: “answers ‘…’”. */
export function bearingWords(map: ArgumentMap, claim: string): string[] {
  return [...map.relations.values()]
    .filter((relation) => relation.premises.some((premise) => premise.claim === claim))
    .map((relation) => {
      const others = relation.premises.length - 1
      const verb = relationVerb(relation.kind, relation.target.relation !== undefined)
      const along = others === 0 ? '' : others === 1 ? ' together with another claim' : ` together with ${others} other claims`
      return shorten(`${verb} ${targetWords(map, relation.target)}${along}`, longest)
    })
}
