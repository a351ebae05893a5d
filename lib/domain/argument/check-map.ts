import type { Problem } from '../result.ts'
import type { ArgumentMap } from './argument-map.ts'
import { claimKinds } from './claim.ts'
import { stances } from './evidence.ts'
import { isWeight } from './is-weight.ts'
import { relationKinds } from './relation.ts'
import type { Relation, Target } from './relation.ts'
import { relationFormProblem } from './relation-form.ts'

/**
 * What is wrong with a map, item by item; empty for every map that `readMap` gives (SPEC: RD1). It states what must
 * hold and does not share the reading rule's way of getting there, so that one checks the other.
 */
export function checkMap(map: ArgumentMap): Problem[] {
  const problems: Problem[] = []
  const say = (code: string, message: string, at: string) => problems.push({ code, message, at })
  const isThere = (target: Target) => (target.claim !== undefined ? map.claims.has(target.claim) : map.relations.has(target.relation))

  for (const items of [map.claims, map.relations, map.evidence, map.voices]) {
    for (const [key, item] of items) {
      if (item.id !== key) say('wrong-id', 'An item is filed under an id that is not its own.', key)
      if (item.removed) say('removed', 'An item is removed.', key)
    }
  }
  for (const claim of map.claims.values()) {
    if (!(claimKinds as readonly string[]).includes(claim.kind)) say('unknown-kind', `There is no kind of claim “${claim.kind}”.`, claim.id)
    if (!isWeight(claim.weight)) say('weight-range', 'A weight lies between 0 and 1.', claim.id)
  }
  const seen = new Map<string, string>()
  for (const relation of map.relations.values()) {
    if (!(relationKinds as readonly string[]).includes(relation.kind)) say('unknown-kind', `There is no kind of relation “${relation.kind}”.`, relation.id)
    if (!isWeight(relation.weight)) say('weight-range', 'A weight lies between 0 and 1.', relation.id)
    if (!isThere(relation.target)) say('target-missing', 'A relation points at something that is not there.', relation.id)
    for (const premise of relation.premises) {
      if (!map.claims.has(premise.claim)) say('premise-missing', 'A premise is not there.', relation.id)
    }
    if (relation.asks && !map.relations.has(relation.asks.relation)) say('asks-missing', 'The step whose question a relation asks is not there.', relation.id)
    const form = relationFormProblem(relation)
    if (form) say('relation-form', form, relation.id)
    if (!endsAtClaim(map, relation)) say('cycle', 'Relations point at each other in a circle.', relation.id)
    const key = JSON.stringify([relation.kind, relation.premises.map(({ claim, role }) => [claim, role]), relation.target, relation.scheme, relation.origin])
    if (seen.has(key)) say('duplicate', 'The same relation is there twice.', relation.id)
    seen.set(key, relation.id)
  }
  for (const evidence of map.evidence.values()) {
    if (!isThere(evidence.target)) say('target-missing', 'A passage is linked to something that is not there.', evidence.id)
    if (!(stances as readonly string[]).includes(evidence.stance)) say('unknown-stance', `There is no stance “${evidence.stance}”.`, evidence.id)
    if (evidence.sense !== undefined && !map.claims.has(evidence.sense)) say('sense-missing', 'A definition is not there.', evidence.id)
    if (evidence.reports?.some((report) => !map.voices.has(report.voice))) say('voice-missing', 'A voice is not there.', evidence.id)
  }
  if (map.question !== undefined && !map.claims.has(map.question)) say('question-missing', 'The map’s question is not there.', map.question)
  return problems
}

function endsAtClaim(map: ArgumentMap, start: Relation): boolean {
  let relation: Relation | undefined = start
  for (let steps = 0; steps <= map.relations.size; steps++) {
    if (relation?.target.relation === undefined) return true
    relation = map.relations.get(relation.target.relation)
  }
  return false
}
