import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Claim } from '../argument/claim.ts'
import { bearingOn } from '../argument/reach.ts'
import type { Relation } from '../argument/relation.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { dependingOn } from './depending-on.ts'
import { clashesIn, evaluateMap, givenTo, settledIn, standingOf, type Evaluation, type EvaluationOptions } from './evaluate-map.ts'
import { mapNetwork } from './map-network.ts'
import { tellApart } from './tell-apart.ts'

export interface Evaluated {
  map: ArgumentMap
  evaluation: Evaluation
}

/** Where more than one in so many has to be worked out anew, all is. */
const most = 0.5

/**
 * How the map stands after edits, given how it stood before them: the same as `evaluateMap`, worked out only for what the
 * edits can have told on. Claims and relations that did not change are best the same objects.
 */
export function evaluateAgain(before: Evaluated, map: ArgumentMap, options: EvaluationOptions = {}): Evaluation {
  const given = givenTo(map, options)
  const old = before.evaluation
  if (given.assumes !== old.assumes) return evaluateMap(map, options)
  const touched = touchedBy(before.map, map)
  for (const id of [...differing(old.granted, given.granted), ...differing(old.withdrawn, given.withdrawn)]) if (map.claims.has(id)) touched.claims.add(id)
  spread(map, touched)
  const { claims, relations } = touched
  if (claims.size + relations.size > (map.claims.size + map.relations.size) * most) return evaluateMap(map, options)

  const part = { claims, relations, standing: old.standing, acting: old.acting }
  const built = mapNetwork(map, { ...given, part })
  const { values, turns } = built.network.solve()
  const anew = tellApart(map, built, values)
  const acting = updated(old.acting, map.relations, [...built.relations].map(([id, { acts }]) => [id, standingOf(values[acts])]))
  for (const id of relations) if (!built.relations.has(id)) acting.delete(id)
  const settled = updated(old.settled, null, [])
  for (const id of [...gone(old.standing, map.claims), ...gone(old.acting, map.relations), ...claims, ...relations]) settled.delete(id)
  for (const [id, turn] of settledIn(built, turns, lastOf(old.settled) + 1)) settled.set(id, turn)
  const labels = updated(old.labels, map.claims, [...anew])
  for (const id of claims) if (!anew.has(id)) labels.delete(id)
  return {
    ...given,
    standing: updated(old.standing, map.claims, [...built.claims].map(([id, { holds }]) => [id, standingOf(values[holds])])),
    labels,
    acting,
    clashes: clashesIn(map, given.granted, acting),
    settled,
  }
}

interface Touched {
  claims: Set<ClaimId>
  relations: Set<RelationId>
}

/** What was added, taken away or changed so that it tells on how something stands. */
function touchedBy(old: ArgumentMap, map: ArgumentMap): Touched {
  const touched: Touched = { claims: new Set(), relations: new Set() }
  const answersOf = (question: ClaimId, of: ArgumentMap) => {
    for (const { kind, premises } of bearingOn(of.relations).claim.get(question) ?? []) if (kind === 'answers') for (const { claim } of premises) touched.claims.add(claim)
  }
  const touch = ({ id, kind, premises, target }: Relation, of: ArgumentMap) => {
    touched.relations.add(id)
    if (target.relation !== undefined) touched.relations.add(target.relation)
    else touched.claims.add(target.claim)
    if (kind === 'contrary' || kind === 'contradictory' || kind === 'answers') for (const { claim } of premises) touched.claims.add(claim)
    if (kind === 'answers' && target.claim !== undefined) answersOf(target.claim, of)
  }
  if (old.claims !== map.claims) {
    for (const claim of map.claims.values()) {
      const was = old.claims.get(claim.id)
      if (was === claim || (was && sameClaim(was, claim))) continue
      touched.claims.add(claim.id)
      if (claim.kind === 'question' || was?.kind === 'question') answersOf(claim.id, map)
    }
    for (const id of gone(old.claims, map.claims)) answersOf(id, map)
  }
  if (old.relations !== map.relations) {
    for (const relation of map.relations.values()) {
      const was = old.relations.get(relation.id)
      if (was === relation || (was && sameRelation(was, relation))) continue
      touch(relation, map)
      if (was) touch(was, old)
    }
    for (const id of gone(old.relations, map.relations)) touch(old.relations.get(id)!, old)
  }
  // What is gone has no standing of its own; what it told on has been named.
  for (const id of touched.claims) if (!map.claims.has(id)) touched.claims.delete(id)
  for (const id of touched.relations) if (!map.relations.has(id)) touched.relations.delete(id)
  return touched
}

/** Adds everything that is told on by what is there, however far on. */
function spread(map: ArgumentMap, { claims, relations }: Touched): void {
  const depending = dependingOn(map.relations)
  const bearing = bearingOn(map.relations)
  const left: (ClaimId | Relation)[] = [...claims, ...[...relations].map((id) => map.relations.get(id)!)]
  const addClaim = (id: ClaimId) => {
    if (claims.has(id)) return
    claims.add(id)
    left.push(id)
  }
  const addRelation = (relation: Relation) => {
    if (relations.has(relation.id)) return
    relations.add(relation.id)
    left.push(relation)
  }
  const told = new Set<ClaimId>()
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (typeof one !== 'string') {
      if (one.kind !== 'supports' && one.kind !== 'attacks') continue
      if (one.target.claim !== undefined) addClaim(one.target.claim)
      else addRelation(map.relations.get(one.target.relation)!)
      continue
    }
    for (const relation of depending.get(one) ?? []) {
      const { kind, premises, target } = relation
      if (kind === 'supports' || kind === 'attacks') addRelation(relation)
      else if (kind === 'contrary' || kind === 'contradictory') for (const id of [...premises.map(({ claim }) => claim), target.claim!]) addClaim(id)
      else if (kind === 'answers' && target.claim !== undefined && !told.has(target.claim) && map.claims.get(target.claim)?.exclusive) {
        told.add(target.claim)
        for (const other of bearing.claim.get(target.claim) ?? []) if (other.kind === 'answers') for (const { claim } of other.premises) addClaim(claim)
      }
    }
  }
}

function sameClaim(one: Claim, other: Claim): boolean {
  return (one.kind === 'question') === (other.kind === 'question') && Boolean(one.exclusive) === Boolean(other.exclusive)
}

function sameRelation(one: Relation, other: Relation): boolean {
  return (
    one.kind === other.kind &&
    one.target.claim === other.target.claim &&
    one.target.relation === other.target.relation &&
    one.premises.length === other.premises.length &&
    one.premises.every(({ claim }, index) => claim === other.premises[index]!.claim)
  )
}

function differing<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): T[] {
  return [...[...one].filter((id) => !other.has(id)), ...[...other].filter((id) => !one.has(id))]
}

function gone<K>(old: ReadonlyMap<K, unknown>, now: ReadonlyMap<K, unknown>): K[] {
  return [...old.keys()].filter((id) => !now.has(id))
}

function updated<K, V>(old: ReadonlyMap<K, V>, still: ReadonlyMap<K, unknown> | null, entries: readonly (readonly [K, V])[]): Map<K, V> {
  const next = new Map(old)
  if (still) for (const id of gone(old, still)) next.delete(id)
  for (const [id, value] of entries) next.set(id, value)
  return next
}

function lastOf(settled: Evaluation['settled']): number {
  let last = -1
  for (const turn of settled.values()) if (turn > last) last = turn
  return last
}
