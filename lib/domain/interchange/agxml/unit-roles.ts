import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { ClaimId } from '../../ids.ts'
import type { Relation } from '../../argument/relation.ts'
import { keptOf } from '../drafting/json-field.ts'

export type UnitRole = 'pro' | 'opp'

/**
 * Who says each claim, the proponent or the opponent: as its passages have it, else as the file it came from had it, else by where it
 * stands: what nothing rests on is the proponent's, a support is on the side of what it supports, an objection on the other.
 */
export function unitRoles(map: ArgumentMap, relations: readonly Relation[]): Map<ClaimId, UnitRole> {
  const said = new Map<ClaimId, UnitRole>()
  for (const { target, stance, reports = [] } of map.evidence.values()) {
    if (target.claim === undefined || said.get(target.claim) === 'pro') continue
    if (stance === 'asserts') said.set(target.claim, 'pro')
    else if (stance === 'denies' || reports.some((report) => report.stance === 'asserts')) said.set(target.claim, 'opp')
  }
  for (const claim of map.claims.values()) {
    const { type } = keptOf(claim, 'agxml')
    if (!said.has(claim.id) && (type === 'pro' || type === 'opp')) said.set(claim.id, type)
  }
  return byPlace(map, relations, said)
}

function byPlace(map: ArgumentMap, relations: readonly Relation[], said: ReadonlyMap<ClaimId, UnitRole>): Map<ClaimId, UnitRole> {
  const onto = new Map<string, Relation[]>()
  for (const relation of relations) {
    const key = relation.target.claim !== undefined ? `claim ${relation.target.claim}` : `relation ${relation.target.relation}`
    const list = onto.get(key)
    if (list) list.push(relation)
    else onto.set(key, [relation])
  }
  const premises = new Set(relations.flatMap((relation) => relation.premises.map(({ claim }) => claim)))
  const roles = new Map<ClaimId, UnitRole>()
  const left: { key: string; role: UnitRole }[] = []
  const give = (claim: ClaimId, role: UnitRole) => {
    if (roles.has(claim)) return
    const own = said.get(claim) ?? role
    roles.set(claim, own)
    left.push({ key: `claim ${claim}`, role: own })
  }
  for (const start of [...[...map.claims.keys()].filter((id) => !premises.has(id)), ...map.claims.keys()]) {
    give(start, 'pro')
    for (let next = left.pop(); next; next = left.pop()) {
      for (const relation of onto.get(next.key) ?? []) {
        const role = relation.kind === 'attacks' ? (next.role === 'pro' ? 'opp' : 'pro') : next.role
        for (const { claim } of relation.premises) give(claim, role)
        left.push({ key: `relation ${relation.id}`, role })
      }
    }
  }
  return roles
}
