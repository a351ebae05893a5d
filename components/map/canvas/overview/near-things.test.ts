import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../../lib/domain/argument/claim.ts'
import type { Box } from '../../../../lib/domain/layout/box.ts'
import { routeRelations } from '../../../../lib/domain/layout/route-relations.ts'
import { aClaim, aMap, aSupport } from '../../../../lib/domain/testing/factories.ts'
import { nearThings } from './near-things.ts'
import { SceneIndex } from './scene-index.ts'
import { isOverview } from './overview-zoom.ts'
import { regionAround, seenBy } from './view-region.ts'

/** Claims in a long row, each bearing on the next, and the first on the last. */
function aRow(count: number) {
  const claims: Claim[] = Array.from({ length: count }, () => aClaim())
  const relations = claims.slice(1).map((claim, index) => aSupport({ from: claims[index]!, to: claim }))
  const across = aSupport({ from: claims[0]!, to: claims.at(-1)! })
  const map = aMap({ claims, relations: [...relations, across] })
  const boxes = new Map<string, Box>(claims.map(({ id }, index) => [id, { x: index * 400, y: 0, width: 260, height: 60 }]))
  const index = new SceneIndex().follow({ boxes, routes: routeRelations(map, boxes) })
  return { claims, relations, across, map, boxes, index }
}
const region: Box = { x: 20_000, y: -500, width: 2_000, height: 1_000 }

describe('what the page is given of a big map', () => {
  it('[CV1] is nothing under the overview, but for the card that somebody writes in', () => {
    const { map, boxes, index, claims } = aRow(200)
    const painted = { overview: true, region: null, most: 0 }
    expect(nearThings(map, boxes, index, painted, [])).toEqual({ claims: new Set(), relations: new Set() })
    expect(nearThings(map, boxes, index, painted, [claims[3]!.id])).toEqual({ claims: new Set([claims[3]!.id]), relations: new Set() })
  })

  it('[CV2] is what is in and around the window, and every line that passes there with both its ends', () => {
    const { map, boxes, index, claims, relations, across } = aRow(200)
    const near = nearThings(map, boxes, index, { overview: false, region, most: Infinity }, [])
    for (const claim of claims.slice(50, 55)) expect(near.claims).toContain(claim.id)
    expect(near.claims).not.toContain(claims[80]!.id)
    expect(near.relations).toContain(relations[51]!.id)
    expect(near.relations).not.toContain(relations[90]!.id)
    if (near.relations.has(across.id)) expect([claims[0]!.id, claims.at(-1)!.id].every((id) => near.claims.has(id))).toBe(true)
    expect(near.claims.size).toBeLessThan(20)
  })

  it('[CV2] comes in lots out of the overview, from the middle outwards, and no line without its ends', () => {
    const { map, boxes, index, claims, relations } = aRow(200)
    const some = nearThings(map, boxes, index, { overview: false, region, most: 3 }, [])
    expect(some.claims.size).toBe(3)
    expect(some.claims).toContain(claims[52]!.id)
    for (const id of some.relations) {
      const relation = relations.find((one) => one.id === id)!
      expect(some.claims.has(relation.premises[0]!.claim) && some.claims.has(relation.target.claim!)).toBe(true)
    }
  })

  it('[CV2] is the whole of a small map', () => {
    const { map, boxes, index } = aRow(30)
    expect(nearThings(map, boxes, index, { overview: false, region, most: Infinity }, []).claims.size).toBe(30)
  })
})

describe('when a map is painted', () => {
  it('[CV1] is from far and where there are many cards, and does not flicker on the border', () => {
    expect([isOverview(0.3, 500), isOverview(0.3, 60), isOverview(0.8, 5000)]).toEqual([true, false, false])
    expect([isOverview(0.455, 500, false), isOverview(0.455, 500, true)]).toEqual([false, true])
  })

  it('[CV2] keeps what it made ready as long as the window stays within', () => {
    const seen = seenBy({ x: 0, y: 0, zoom: 1 }, { width: 1000, height: 800 })
    const first = regionAround(seen, null)
    expect(regionAround({ ...seen, x: 300, y: -200 }, first)).toBe(first)
    expect(regionAround({ ...seen, x: 900 }, first)).not.toBe(first)
    expect(regionAround({ x: 10, y: 10, width: 100, height: 80 }, first)).not.toBe(first)
  })
})
