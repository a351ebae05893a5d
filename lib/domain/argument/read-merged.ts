import type { ClaimId } from '../ids.ts'
import type { Json } from '../json.ts'
import type { Problem } from '../result.ts'
import type { ArgumentMap } from './argument-map.ts'
import type { Evidence } from './evidence.ts'
import type { StandIn } from './follow-merges.ts'
import { quoted } from './quoted.ts'
import type { Premise, Relation, Target } from './relation.ts'
import { followRecord } from './views/follow-record.ts'
import { isRecord } from './views/kept-records.ts'

/** What names claims, as stored and present. */
export interface Naming extends Pick<ArgumentMap, 'question' | 'views' | 'steps'> {
  relations: readonly Relation[]
  evidence: readonly Evidence[]
}

/**
 * What names a claim that was merged into another names that one (SPEC: RD12). A relation that thereby would lead from a claim
 * to itself loses that premise, and is left out where it has no other. What names no such claim stays the same object.
 */
export function readMerged(naming: Naming, map: ArgumentMap, standIn: StandIn, problems: Problem[]): Naming {
  const { question } = naming
  const nameOf = (id: ClaimId) => standIn(id) ?? id
  const say = (at: string, what: string, ids: readonly (ClaimId | undefined)[]) => {
    const merged = ids.find((id) => id !== undefined && nameOf(id) !== id)
    problems.push({ code: 'merged', message: `${what} ${quoted(map.claims.get(merged!)?.text ?? '')}, which was merged into another claim, and is read with that one.`, at })
  }
  const relations = naming.relations.flatMap((relation) => {
    const followed = followRelation(relation, nameOf)
    if (followed === relation) return [relation]
    const read = withoutNewLoop(followed, relation)
    if (read === null) problems.push({ code: 'merged-loop', message: 'The claims that a relation joins were merged into one. It is not shown.', at: relation.id })
    else say(relation.id, 'A relation joins', [relation.target.claim, ...relation.premises.map(({ claim }) => claim)])
    return read ?? []
  })
  const evidence = naming.evidence.map((item) => {
    const followed = followEvidence(item, nameOf)
    if (followed !== item) say(item.id, 'A passage is linked to', [item.target.claim, item.sense])
    return followed
  })
  const records = (list: readonly Json[], what: string) => {
    const read = list.map((value) => {
      const followed = isRecord(value) ? followRecord(value, nameOf) : value
      if (followed !== value) problems.push({ code: 'merged', message: `${what} a claim that was merged into another, and is read with that one.`, at: (value as { id: string }).id })
      return followed
    })
    return read.every((value, index) => value === list[index]) ? list : read
  }
  if (question !== undefined && nameOf(question) !== question) say(question, 'The map’s question was', [question])
  return { ...naming, ...(question === undefined ? {} : { question: nameOf(question) }), relations, evidence, views: records(naming.views, 'A saved view names'), steps: records(naming.steps, 'A step to present shows') }
}

/** The map as stored, with all that is not removed naming the claims that stand for what it names; the same map where nothing was merged. */
export function withNamesFollowed(map: ArgumentMap, standIn: StandIn): ArgumentMap {
  const nameOf = (id: ClaimId) => standIn(id) ?? id
  const relations = followAll(map.relations, (relation) => followRelation(relation, nameOf))
  const evidence = followAll(map.evidence, (item) => followEvidence(item, nameOf))
  const { question } = map
  const isSame = relations === map.relations && evidence === map.evidence && (question === undefined || nameOf(question) === question)
  return isSame ? map : { ...map, relations, evidence, ...(question === undefined ? {} : { question: nameOf(question) }) }
}

function followAll<T extends { id: string; removed?: unknown }>(items: ReadonlyMap<string, T>, follow: (item: T) => T): ReadonlyMap<string, T> {
  const changed = [...items.values()].flatMap((item): [string, T][] => {
    const followed = item.removed === undefined ? follow(item) : item
    return followed === item ? [] : [[item.id, followed]]
  })
  return changed.length === 0 ? items : new Map([...items, ...changed])
}

/** The relation with each claim that it names followed; of a claim it names twice it keeps the role under the claim's own name. */
export function followRelation(relation: Relation, nameOf: (id: ClaimId) => ClaimId): Relation {
  const target = followTarget(relation.target, nameOf)
  if (relation.premises.every(({ claim }) => nameOf(claim) === claim)) return target === relation.target ? relation : { ...relation, target }
  const premises = new Map<ClaimId, Premise>()
  for (const premise of relation.premises) {
    const claim = nameOf(premise.claim)
    if (claim === premise.claim || !premises.has(claim)) premises.set(claim, { ...premise, claim })
  }
  return { ...relation, target, premises: [...premises.values()].sort((a, b) => (a.claim < b.claim ? -1 : 1)) }
}

function followEvidence(item: Evidence, nameOf: (id: ClaimId) => ClaimId): Evidence {
  const target = followTarget(item.target, nameOf)
  const sense = item.sense === undefined ? undefined : nameOf(item.sense)
  return target === item.target && sense === item.sense ? item : { ...item, target, ...(sense === undefined ? {} : { sense }) }
}

function followTarget(target: Target, nameOf: (id: ClaimId) => ClaimId): Target {
  if (target.claim === undefined) return target
  const claim = nameOf(target.claim)
  return claim === target.claim ? target : { claim }
}

/** A claim is no reason for itself; what somebody drew from a claim to itself is another matter. */
function withoutNewLoop(followed: Relation, stored: Relation): Relation | null {
  const { claim } = followed.target
  const loops = (relation: Relation) => relation.premises.some((premise) => premise.claim === relation.target.claim)
  if (claim === undefined || !loops(followed) || loops(stored)) return followed
  const premises = followed.premises.filter((premise) => premise.claim !== claim)
  return premises.length === 0 ? null : { ...followed, premises }
}
