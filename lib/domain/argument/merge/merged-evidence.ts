import type { ClaimId } from '../../ids.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import type { Evidence } from '../evidence.ts'
import { evidenceKey } from '../sameness.ts'
import { groupsBy } from './groups-by.ts'
import { bothNotes } from './merged-claim.ts'
import type { MergedRelations } from './merged-relations.ts'

/**
 * The living passage links once the claims are one. Of two that one person made alike the lowest id stays. A passage on a step
 * between the two is on the claim, without a stance and to be settled: what its author does with it nobody has said.
 */
export function mergedEvidence(map: ArgumentMap, keep: ClaimId, drop: ClaimId, relations: MergedRelations): Map<string, Evidence> {
  const living = new Map<string, Evidence>()
  const changed = new Set<string>()
  for (const item of map.evidence.values()) {
    if (item.removed) continue
    const next = follow(item, keep, drop, relations)
    living.set(item.id, next)
    if (next !== item) changed.add(item.id)
  }
  for (const group of groupsBy(living.values(), evidenceKey)) {
    if (group.length < 2 || !group.some(({ id }) => changed.has(id))) continue
    const [first, ...others] = group.sort((a, b) => byCodeUnit(a.id, b.id))
    for (const other of others) living.delete(other.id)
    living.set(first!.id, others.reduce(withAllOf, first!))
  }
  return living
}

function follow(item: Evidence, keep: ClaimId, drop: ClaimId, { between, foldedInto }: MergedRelations): Evidence {
  const { target } = item
  const sense = item.sense === drop ? { sense: keep } : {}
  if (target.claim === drop) return { ...item, ...sense, target: { claim: keep } }
  if (target.relation !== undefined && between.has(target.relation)) return { ...item, ...sense, target: { claim: keep }, stance: 'none', settled: false }
  const into = target.relation === undefined ? undefined : foldedInto.get(target.relation)
  if (into !== undefined) return { ...item, ...sense, target: { relation: into } }
  return item.sense === drop ? { ...item, ...sense } : item
}

function withAllOf(first: Evidence, other: Evidence): Evidence {
  const note = bothNotes(first.note, other.note)
  const at = first.at ?? other.at
  return { ...first, settled: first.settled || other.settled, ...(note === undefined ? {} : { note }), ...(at === undefined ? {} : { at }) }
}
