import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { MapExcerpt } from '../../../lib/domain/argument/excerpt-map.ts'
import { graftMap } from '../../../lib/domain/argument/graft-map.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { newId } from '../../../lib/domain/ids.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'

/** A part of the map once more, bearing on what it bears on outside itself. Evidence is not doubled: it is one passage's word. */
export function duplicateOf(map: ArgumentMap, excerpt: MapExcerpt, places: ReadonlyMap<ClaimId, Point>): { command: MapCommand; claims: ClaimId[] } {
  const ids = new Map<string, string>()
  const order = [...excerpt.map.claims.keys()]
  const grafted = graftMap(map, { map: { ...excerpt.map, evidence: new Map() }, places })
  order.forEach((id, index) => ids.set(id, grafted.claims[index]!))
  const outside: MapCommand[] = []
  for (const relation of map.relations.values()) {
    if (excerpt.map.relations.has(relation.id) || (relation.target.claim !== undefined && ids.has(relation.target.claim))) continue
    const own = relation.premises.filter(({ claim }) => ids.has(claim))
    if (own.length === 0) continue
    const { unknown: _unknown, questions: _questions, asks: _asks, origin: _origin, ...rest } = relation
    outside.push({ type: 'add', on: 'relation', item: { ...rest, id: newId(), premises: relation.premises.map((premise) => ({ ...premise, claim: ids.get(premise.claim) ?? premise.claim })).sort((a, b) => (a.claim < b.claim ? -1 : 1)) } })
  }
  return { command: { type: 'batch', commands: [grafted.command, ...outside] }, claims: grafted.claims }
}
