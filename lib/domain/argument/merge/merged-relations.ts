import type { ClaimId, RelationId } from '../../ids.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import type { Premise, Relation } from '../relation.ts'
import { relationFormProblem } from '../relation-form.ts'
import { relationKey } from '../sameness.ts'
import { groupsBy } from './groups-by.ts'
import { bothNotes } from './merged-claim.ts'

export interface MergedRelations {
  /** Those that stay, as they are afterwards. */
  living: Map<RelationId, Relation>
  /** Those that began or ended at the claim that goes. */
  moved: Set<RelationId>
  /** Those that go because they would lead from the claim to itself, and what hangs on them. */
  between: Set<RelationId>
  /** From each that says what another says to that other. */
  foldedInto: Map<RelationId, RelationId>
}

/** The living relations once `drop` is `keep`. */
export function mergedRelations(map: ArgumentMap, keep: ClaimId, drop: ClaimId): MergedRelations {
  const living = new Map([...map.relations].filter(([, relation]) => !relation.removed))
  const merged: MergedRelations = { living, moved: new Set(), between: new Set(), foldedInto: new Map() }
  for (const relation of [...living.values()]) {
    // What nobody can read is left as it is: mended, it could not be given back by undo.
    if (relationFormProblem(relation) !== null) continue
    const next = withClaim(relation, keep, drop)
    if (next === relation) continue
    merged.moved.add(relation.id)
    const kept = withoutLoop(next)
    if (kept) living.set(kept.id, kept)
    else merged.between.add(relation.id)
  }
  takeAway(merged)
  foldAlike(merged)
  return merged
}

function withClaim(relation: Relation, keep: ClaimId, drop: ClaimId): Relation {
  const own = relation.premises.find(({ claim }) => claim === drop)
  const target = relation.target.claim === drop ? { claim: keep } : relation.target
  if (!own) return target === relation.target ? relation : { ...relation, target }
  const others = relation.premises.filter(({ claim }) => claim !== drop && claim !== keep)
  const known = relation.premises.find(({ claim }) => claim === keep)
  const role = known?.role ?? own.role
  const premise: Premise = { claim: keep, ...(role === undefined ? {} : { role }) }
  return { ...relation, target, premises: [...others, premise].sort((a, b) => byCodeUnit(a.claim, b.claim)) }
}

/**
 * A claim is no reason for or against itself: it leaves the premises of a joint argument about it, and a relation that has no
 * other premise goes. Null then, and where what is left means nothing.
 */
function withoutLoop(relation: Relation): Relation | null {
  const { claim } = relation.target
  if (claim === undefined || !relation.premises.some((premise) => premise.claim === claim)) return relation
  const premises = relation.premises.filter((premise) => premise.claim !== claim)
  const rest = { ...relation, premises }
  return premises.length === 0 || relationFormProblem(rest) !== null ? null : rest
}

/** What points at a relation that goes, goes too; a question that was put of it is no longer put of anything. */
function takeAway({ living, between }: MergedRelations): void {
  if (between.size === 0) return
  const pointing = new Map<RelationId, RelationId[]>()
  for (const { id, target } of living.values()) if (target.relation !== undefined) pointing.set(target.relation, [...(pointing.get(target.relation) ?? []), id])
  const queue = [...between]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    between.add(id)
    living.delete(id)
    for (const above of pointing.get(id) ?? []) if (!between.has(above)) queue.push(above)
  }
  for (const relation of living.values()) {
    if (!relation.asks || !between.has(relation.asks.relation)) continue
    const next = { ...relation }
    delete next.asks
    living.set(relation.id, next)
  }
}

/** Relations that say the same once the claims are one are one: the lowest id stays, and what hangs on the others hangs on it. */
function foldAlike(merged: MergedRelations): void {
  const { living, moved, foldedInto } = merged
  let dirty = new Set([...moved].filter((id) => living.has(id)))
  while (dirty.size > 0) {
    const next = new Set<RelationId>()
    for (const group of groupsBy(living.values(), likeness)) {
      if (group.length < 2 || !group.some(({ id }) => dirty.has(id))) continue
      const [first, ...others] = group.sort((a, b) => byCodeUnit(a.id, b.id))
      for (const other of others) {
        living.delete(other.id)
        foldedInto.set(other.id, first!.id)
      }
      living.set(first!.id, others.reduce(withAllOf, first!))
    }
    for (const relation of living.values()) {
      const followed = followFolded(relation, foldedInto)
      if (followed === relation) continue
      living.set(relation.id, followed)
      if (followed.target !== relation.target) next.add(relation.id)
    }
    dirty = next
  }
  for (const [id, into] of foldedInto) foldedInto.set(id, endOf(into, foldedInto))
}

const symmetric: ReadonlySet<string> = new Set(['equals', 'contradictory', 'contrary'])

function likeness(relation: Relation): string {
  const { kind, premises, target } = relation
  const [premise] = premises
  // Which of two claims that are the same, or exclude each other, is named first says nothing.
  if (symmetric.has(kind) && premise && premises.length === 1 && target.claim !== undefined && target.claim < premise.claim) {
    return relationKey({ ...relation, premises: [{ ...premise, claim: target.claim }], target: { claim: premise.claim } })
  }
  return relationKey(relation)
}

function withAllOf(first: Relation, other: Relation): Relation {
  const note = bothNotes(first.note, other.note)
  const weight = first.weight ?? other.weight
  const asks = first.asks ?? other.asks
  const more = other.questions?.filter(({ question }) => !first.questions?.some((own) => own.question === question)) ?? []
  return {
    ...first,
    ...(note === undefined ? {} : { note }),
    ...(weight === undefined ? {} : { weight }),
    ...(asks === undefined ? {} : { asks }),
    ...(more.length === 0 ? {} : { questions: [...(first.questions ?? []), ...more].sort((a, b) => byCodeUnit(a.question, b.question)) }),
  }
}

function followFolded(relation: Relation, foldedInto: ReadonlyMap<RelationId, RelationId>): Relation {
  const at = relation.target.relation
  const asked = relation.asks?.relation
  const target = at !== undefined && foldedInto.has(at) ? { relation: endOf(at, foldedInto) } : relation.target
  const asks = asked !== undefined && foldedInto.has(asked) ? { ...relation.asks!, relation: endOf(asked, foldedInto) } : relation.asks
  return target === relation.target && asks === relation.asks ? relation : { ...relation, target, ...(asks ? { asks } : {}) }
}

function endOf(id: RelationId, foldedInto: ReadonlyMap<RelationId, RelationId>): RelationId {
  let end = id
  while (foldedInto.has(end)) end = foldedInto.get(end)!
  return end
}
