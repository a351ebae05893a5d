import { describe, expect, it } from 'vitest'
import type { ArgumentMap } from '../argument/argument-map.ts'
import { aClaim, aMap, aQuestion, aSupport } from '../testing/factories.ts'
import type { Point } from './box.ts'
import { layoutMap } from './layout-map.ts'

/** A question, three reasons, and two reasons of each. */
function family(): ArgumentMap {
  const claims = [aQuestion({ id: 'q' }), ...Array.from({ length: 9 }, (_, index) => aClaim({ id: `c${index}` }))]
  return aMap({ question: 'q', claims, relations: Array.from({ length: 9 }, (_, index) => aSupport({ id: `r${index}`, from: `c${index}`, to: index < 3 ? 'q' : `c${(index - 3) >> 1}` })) })
}

function standing(map: ArgumentMap, places: ReadonlyMap<string, Point>): ArgumentMap {
  return { ...map, claims: new Map([...map.claims].map(([id, claim]) => [id, { ...claim, pos: { ...places.get(id)!, byHand: false } }])) }
}

const sorted = (places: ReadonlyMap<string, Point>, ids: readonly string[], axis: 'x' | 'y') => [...ids].sort((a, b) => places.get(a)![axis] - places.get(b)![axis])

describe('order of siblings', () => {
  it.each(['sideways', 'down'] as const)('[LY14] stays as somebody put it when the map is tidied (%s)', (direction) => {
    const axis = direction === 'down' ? 'x' : 'y'
    const map = family()
    const places = layoutMap(map, { direction })
    for (const pair of [['c3', 'c4'], ['c0', 'c1']] as const) {
      const [one, other] = pair
      const swapped = new Map(places).set(one, places.get(other)!).set(other, places.get(one)!)
      const tidy = layoutMap(standing(map, swapped), { direction })
      expect(sorted(tidy, pair, axis)).toEqual(sorted(swapped, pair, axis))
      expect(new Map(layoutMap(standing(map, tidy), { direction }))).toEqual(tidy)
    }
  })
})
