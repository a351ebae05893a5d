import type { Problem } from '../result.ts'
import type { ArgumentMap } from './argument-map.ts'
import type { Claim } from './claim.ts'
import { isWeight } from './is-weight.ts'
import { quoted } from './quoted.ts'
import { relationKinds } from './relation.ts'
import type { Relation } from './relation.ts'
import { relationFormProblem } from './relation-form.ts'

const kinds: ReadonlySet<string> = new Set(relationKinds)

/**
 * The relations that can be read, by id. A premise that is gone is left out of a joint argument; a relation is left out
 * when none of its premises is left, when its form means nothing, or when what it points at leads to no claim: removed,
 * missing, or round in a circle.
 */
export function readRelations(
  present: readonly Relation[],
  map: ArgumentMap,
  claims: ReadonlyMap<string, Claim>,
  problems: Problem[],
): Map<string, Relation> {
  const formed = new Map<string, Relation>()
  for (const relation of present) {
    const read = withPresentPremises(relation, map, claims, problems)
    if (read) formed.set(read.id, withWeight(read, problems))
  }
  const reaches = reachesClaim(formed, claims)
  const kept = new Map<string, Relation>()
  let circles: ReadonlySet<string> | undefined
  for (const relation of formed.values()) {
    if (reaches(relation)) kept.set(relation.id, relation)
    else problems.push(unreached(relation, map, (circles ??= onCircles(formed))))
  }
  for (const relation of kept.values()) if (relation.asks && !kept.has(relation.asks.relation)) kept.set(relation.id, withoutAsks(relation, problems))
  return kept
}

/** An objection stays when the step is gone whose question it put. */
function withoutAsks(relation: Relation, problems: Problem[]): Relation {
  problems.push({ code: 'asks-missing', message: 'A relation puts a question of a step that is not on the map any more; it stays without it.', at: relation.id })
  const read = { ...relation }
  delete read.asks
  return read
}

function withPresentPremises(
  relation: Relation,
  map: ArgumentMap,
  claims: ReadonlyMap<string, Claim>,
  problems: Problem[],
): Relation | null {
  if (!kinds.has(relation.kind)) {
    problems.push({ code: 'unknown-kind', message: `A relation is of a kind this version does not know (${relation.kind}) and is not shown.`, at: relation.id })
    return null
  }
  const isWhole = relation.premises.every((premise) => claims.has(premise.claim))
  const premises = isWhole ? relation.premises : relation.premises.filter((premise) => claims.has(premise.claim))
  if (premises.length < relation.premises.length) {
    for (const { claim } of relation.premises.filter((premise) => !claims.has(premise.claim))) {
      problems.push({ code: 'premise-missing', message: `A premise of a relation, ${name(map, claim)}, is not on the map any more.`, at: relation.id })
    }
    if (premises.length === 0) return null
  }
  const read = premises.length < relation.premises.length ? { ...relation, premises } : relation
  const message = relationFormProblem(read)
  if (message === null) return read
  problems.push({ code: 'relation-form', message: `${message} It is not shown.`, at: relation.id })
  return null
}

function withWeight(relation: Relation, problems: Problem[]): Relation {
  if (isWeight(relation.weight)) return relation
  problems.push({ code: 'weight-range', message: 'The weight of a relation is not between 0 and 1 and is left aside.', at: relation.id })
  const read = { ...relation }
  delete read.weight
  return read
}

/** Follows targets to their end, each relation once: linear, and safe on circles. */
function reachesClaim(relations: ReadonlyMap<string, Relation>, claims: ReadonlyMap<string, Claim>): (relation: Relation) => boolean {
  const known = new Map<string, boolean>()
  return (start) => {
    // Nearly every relation points at a claim; only chains need a path.
    if (start.target.claim !== undefined) return claims.has(start.target.claim)
    const path: string[] = []
    const onPath = new Set<string>()
    let relation: Relation | undefined = start
    let answer: boolean | undefined
    while (answer === undefined) {
      if (relation === undefined || onPath.has(relation.id)) answer = false
      else if (known.has(relation.id)) answer = known.get(relation.id)!
      else {
        path.push(relation.id)
        onPath.add(relation.id)
        if (relation.target.claim !== undefined) answer = claims.has(relation.target.claim)
        else relation = relations.get(relation.target.relation)
      }
    }
    for (const id of path) known.set(id, answer)
    return answer
  }
}

function unreached(relation: Relation, map: ArgumentMap, circles: ReadonlySet<string>): Problem {
  if (relation.target.claim !== undefined) {
    const claim = relation.target.claim
    return { code: 'target-missing', message: `A relation points at ${name(map, claim)}, which is not on the map any more.`, at: relation.id }
  }
  return circles.has(relation.id)
    ? { code: 'cycle', message: 'Relations point at each other in a circle and are not shown. Remove one of them.', at: relation.id }
    : { code: 'target-missing', message: 'A relation points at another relation that is not on the map any more.', at: relation.id }
}

/** The relations that lead back to themselves. Each is passed once: a file may hang thousands on a chain that ends nowhere. */
function onCircles(relations: ReadonlyMap<string, Relation>): Set<string> {
  const circles = new Set<string>()
  const seen = new Set<string>()
  for (const start of relations.values()) {
    const path = new Map<string, number>()
    let relation: Relation | undefined = start
    while (relation !== undefined && !seen.has(relation.id)) {
      seen.add(relation.id)
      path.set(relation.id, path.size)
      relation = relation.target.relation === undefined ? undefined : relations.get(relation.target.relation)
    }
    const from = relation === undefined ? undefined : path.get(relation.id)
    if (from !== undefined) for (const [id, place] of path) if (place >= from) circles.add(id)
  }
  return circles
}

function name(map: ArgumentMap, claim: string): string {
  const removed = map.claims.get(claim)
  return removed ? quoted(removed.text) : 'a claim'
}
