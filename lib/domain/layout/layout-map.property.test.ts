import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMap } from '../argument/read-map.ts'
import type { ArgumentMap } from '../argument/argument-map.ts'
import { mapArbitrary } from '../testing/arbitraries.ts'
import { overlap, type Box } from './box.ts'
import { faceCard } from './card-face.ts'
import { layoutMap } from './layout-map.ts'
import { placesOf } from './places-of.ts'
import { placeInColumn } from './place-in-column.ts'
import { placeNear } from './place-near.ts'
import { routeRelations } from './route-relations.ts'

const seed = 1122

function boxesOf(map: ArgumentMap, places: ReadonlyMap<string, { x: number; y: number }>): Map<string, Box> {
  return new Map([...places].map(([id, place]) => [id, { ...place, ...sizeOf(map, id) }]))
}

function sizeOf(map: ArgumentMap, id: string) {
  const { width, height } = faceCard(map.claims.get(id)!, [], { maxLines: 4 })
  return { width, height }
}

function withoutPlaces(map: ArgumentMap): ArgumentMap {
  return { ...map, claims: new Map([...map.claims].map(([id, claim]) => [id, { ...claim, pos: undefined }])) }
}

function reversed<K, V>(entries: ReadonlyMap<K, V>): Map<K, V> {
  return new Map([...entries].reverse())
}

describe(`layout (seed ${seed})`, () => {
  it('[LA1] gives the same places whatever order the items come in', () => {
    fc.assert(
      fc.property(mapArbitrary, (raw) => {
        const map = readMap(raw).map
        const other = { ...map, claims: reversed(map.claims), relations: reversed(map.relations) }
        const sorted = (places: Map<string, unknown>) => [...places].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(sorted(layoutMap(other))).toEqual(sorted(layoutMap(map)))
      }),
      { seed, numRuns: 50 },
    )
  })

  it('[LA2] places every claim once and lets no two cards overlap', () => {
    fc.assert(
      fc.property(mapArbitrary, (raw) => {
        const map = withoutPlaces(readMap(raw).map)
        const boxes = [...boxesOf(map, layoutMap(map)).values()]
        expect(boxes).toHaveLength(map.claims.size)
        boxes.forEach((box, index) => boxes.slice(index + 1).forEach((other) => expect(overlap(box, other)).toBe(false)))
      }),
      { seed, numRuns: 60 },
    )
  })

  it('[LA3] leaves what a person placed where it is', () => {
    fc.assert(
      fc.property(mapArbitrary, (raw) => {
        const map = readMap(raw).map
        const places = layoutMap(map)
        for (const claim of map.claims.values()) if (claim.pos?.byHand) expect(places.get(claim.id)).toEqual({ x: claim.pos.x, y: claim.pos.y })
      }),
      { seed, numRuns: 50 },
    )
  })

  it('[LA5] runs a line for every relation, to what it is about', () => {
    fc.assert(
      fc.property(mapArbitrary, (raw) => {
        const map = readMap(raw).map
        const routes = routeRelations(map, boxesOf(map, placesOf(map)))
        expect(routes.size).toBe(map.relations.size)
        for (const relation of map.relations.values()) {
          if (relation.target.relation === undefined) continue
          const end = routes.get(relation.id)!.trunk[3]
          const { hub } = routes.get(relation.target.relation)!
          expect(Math.hypot(end.x - hub.x, end.y - hub.y)).toBeLessThan(10)
        }
      }),
      { seed, numRuns: 50 },
    )
  })

  it('[LA4] stacks the reasons of one claim in a column', () => {
    const taken: Box[] = []
    for (let reason = 0; reason < 8; reason++) taken.push({ width: 260, height: 60, ...placeInColumn({ x: 0, y: 0, width: 260, height: 60 }, taken) })
    expect(taken.map(({ x }) => x)).toEqual(Array(8).fill(0))
    taken.forEach((box, index) => taken.slice(index + 1).forEach((other) => expect(overlap(box, other)).toBe(false)))
    expect(taken[1]!.y).toBeGreaterThan(0)
  })

  it('[LA4] finds a new card the nearest free place', () => {
    const box = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }), width: fc.constant(260), height: fc.integer({ min: 40, max: 160 }) })
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 40 }), (wish, taken) => {
        const place = { ...wish, ...placeNear(wish, taken) }
        for (const other of taken) expect(overlap(place, other)).toBe(false)
        if (taken.every((other) => !overlap(wish, other, 24))) expect(place).toEqual(wish)
      }),
      { seed, numRuns: 200 },
    )
  })
})
