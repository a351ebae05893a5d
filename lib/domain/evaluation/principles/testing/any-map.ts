import type { ArgumentMap } from '../../../argument/argument-map.ts'
import type { Relation, Target } from '../../../argument/relation.ts'
import { aClaim, aMap } from '../../../testing/factories.ts'

/** A whole number in [0, most). */
export type Draw = (most: number) => number

/** The same numbers in every run (mulberry32). */
export function drawer(from: number): Draw {
  let state = from
  return (most) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most)
  }
}

/** A small map of weighed claims with supports, attacks, joint premises and undercuts; or with plain attacks only. */
export function anyMap(draw: Draw, { attacksOnly, acyclic }: { attacksOnly: boolean; acyclic: boolean }): ArgumentMap {
  const claims = Array.from({ length: 2 + draw(5) }, (_, at) => aClaim({ id: `c${at}`, weight: draw(11) / 10 }))
  const relations: Relation[] = []
  for (let at = 0, count = draw(claims.length * 2); at < count; at++) {
    const to = draw(claims.length)
    const from = () => claims[acyclic ? Math.min(claims.length - 1, to + 1 + draw(claims.length)) : draw(claims.length)]!.id
    const premises = [...new Set([from(), ...(!attacksOnly && draw(3) === 0 ? [from()] : [])])].sort().map((claim) => ({ claim }))
    const onStep = !attacksOnly && !acyclic && relations.length > 0 && draw(4) === 0
    const target: Target = onStep ? { relation: relations[draw(relations.length)]!.id } : { claim: claims[to]!.id }
    if (acyclic && premises.some(({ claim }) => claim === target.claim)) continue
    const kind = attacksOnly || onStep || draw(2) === 0 ? 'attacks' : 'supports'
    const said = JSON.stringify([kind, premises, target])
    if (!relations.some((other) => JSON.stringify([other.kind, other.premises, other.target]) === said)) relations.push({ id: `r${at}`, kind, premises, target })
  }
  return aMap({ claims, relations })
}

/** The part of a map that leads to a claim: what bears on it, on that, and on those steps. */
export function leadingTo({ claims, relations, ...map }: ArgumentMap, claim: string): ArgumentMap {
  const kept = new Set([claim])
  const steps = new Set<string>()
  for (let before = -1; before < kept.size + steps.size; ) {
    before = kept.size + steps.size
    for (const { id, premises, target } of relations.values()) {
      if (!(target.claim === undefined ? steps.has(target.relation) : kept.has(target.claim))) continue
      steps.add(id)
      for (const premise of premises) kept.add(premise.claim)
    }
  }
  return { ...map, claims: new Map([...claims].filter(([id]) => kept.has(id))), relations: new Map([...relations].filter(([id]) => steps.has(id))) }
}
