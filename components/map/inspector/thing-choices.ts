import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import { kindsBetween } from '../../../lib/domain/argument/connect-options.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { shorten } from '../../../lib/domain/shorten.ts'
import { claimNames } from '../words/claim-words.ts'
import { relationSentence } from '../words/relation-words.ts'
import type { Choice } from './choice-field.tsx'

/** What a relation's head could point at instead: claims first, then steps. Judged by kinds alone, for maps of thousands. */
export function targetChoices(map: ArgumentMap, relation: Relation): Choice[] {
  const premises = relation.premises.flatMap(({ claim }) => map.claims.get(claim) ?? [])
  const may = (claim: Claim) => claim.id !== relation.target.claim && premises.every((premise) => premise.id !== claim.id && kindsBetween(premise.kind, claim.kind).length > 0)
  const steps = [...map.relations.values()].filter((other) => other.id !== relation.target.relation && !leadsTo(map, other, relation.id))
  return [...claimChoices(map, may), ...steps.map((other) => ({ id: other.id, words: relationSentence(map, other), hint: 'The step' }))]
}

/** The claims that could stand in a premise's place. */
export function premiseChoices(map: ArgumentMap, relation: Relation): Choice[] {
  const target = relation.target.claim === undefined ? undefined : map.claims.get(relation.target.claim)
  const taken = new Set(relation.premises.map(({ claim }) => claim))
  return claimChoices(map, ({ id, kind }) => !taken.has(id) && id !== target?.id && (target ? kindsBetween(kind, target.kind).length > 0 : kind !== 'question'))
}

function claimChoices(map: ArgumentMap, may: (claim: Claim) => boolean): Choice[] {
  return [...map.claims.values()].filter((claim) => claim.text.trim() !== '' && may(claim)).map(({ id, text, kind }) => ({ id, words: shorten(text, 160), hint: kind === 'claim' ? undefined : claimNames[kind] }))
}

/** Whether a relation is the one named, or points at it by however many steps. */
function leadsTo(map: ArgumentMap, start: Relation, id: string): boolean {
  let relation: Relation | undefined = start
  while (relation && relation.id !== id) relation = relation.target.relation === undefined ? undefined : map.relations.get(relation.target.relation)
  return relation !== undefined
}
