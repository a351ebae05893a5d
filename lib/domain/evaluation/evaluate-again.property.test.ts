import { expect, it } from 'vitest'
import type { ArgumentMap } from '../argument/argument-map.ts'
import { anArgument } from './testing/an-argument.ts'
import { drawer } from './testing/drawer.ts'
import { evaluateAgain } from './evaluate-again.ts'
import { evaluateMap, type EvaluationOptions } from './evaluate-map.ts'

const seed = 1121

/** The map after something on it has been taken away, added or changed. */
function edited(map: ArgumentMap, draw: (most: number) => number): ArgumentMap {
  const claims = new Map(map.claims)
  const relations = new Map(map.relations)
  const other = anArgument(draw)
  const pick = <T>(items: Iterable<T>): T | undefined => [...items][draw(Math.max(1, [...items].length))]
  for (let count = 1 + draw(2); count > 0; count--) {
    const claim = pick(claims.values())
    const relation = pick(relations.values())
    switch (draw(6)) {
      case 0:
        if (relation) relations.delete(relation.id)
        break
      case 1:
        if (relation && (relation.kind === 'supports' || relation.kind === 'attacks')) relations.set(relation.id, { ...relation, kind: relation.kind === 'supports' ? 'attacks' : 'supports' })
        break
      case 2:
        for (const one of other.relations.values()) if (!relations.has(one.id)) relations.set(one.id, one)
        break
      case 3:
        if (claim) claims.set(claim.id, { ...claim, granted: !claim.granted })
        break
      case 4:
        if (claim?.kind === 'question') claims.set(claim.id, { ...claim, exclusive: !claim.exclusive })
        break
      case 5:
        if (claim) claims.delete(claim.id)
        break
    }
  }
  // As `readMap` leaves it: nothing hangs in the air.
  for (let changed = true; changed; ) {
    changed = false
    for (const { id, premises, target } of relations.values()) {
      if (premises.every(({ claim }) => claims.has(claim)) && (target.claim !== undefined ? claims.has(target.claim) : relations.has(target.relation))) continue
      relations.delete(id)
      changed = true
    }
  }
  return { ...map, claims, relations }
}

it(`[EV9] after edits everything stands as if it had been worked out from nothing, on 2,000 edits (seed ${seed})`, () => {
  const draw = drawer(seed)
  for (let run = 0; run < 400; run++) {
    let map = anArgument(draw)
    let evaluation = evaluateMap(map)
    for (let step = 0; step < 5; step++) {
      const next = edited(map, draw)
      const ids = [...next.claims.keys()]
      const some = (of: number) => new Set(ids.filter(() => draw(of) === 0))
      const options: EvaluationOptions = draw(3) === 0 ? {} : { granted: some(6), withdrawn: some(6), assumes: draw(6) > 0 }
      const { settled, ...again } = evaluateAgain({ map, evaluation }, next, options)
      const { settled: _, ...anew } = evaluateMap(next, options)
      const inOrder = (one: typeof again) => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value instanceof Map ? [...value].sort() : value instanceof Set ? [...value].sort() : Array.isArray(value) ? [...value].sort() : value]))
      expect([run, step, inOrder(again)]).toEqual([run, step, inOrder(anew)])
      expect(settled.size).toBe([...again.standing.values(), ...again.acting.values()].filter((one) => one !== 'undecided').length)
      map = next
      evaluation = { ...again, settled }
    }
  }
})
