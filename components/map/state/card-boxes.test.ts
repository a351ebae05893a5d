import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMap } from '../../../lib/domain/argument/read-map.ts'
import { overlap } from '../../../lib/domain/layout/box.ts'
import { faceCard, type EvidenceMark } from '../../../lib/domain/layout/card-face.ts'
import { placeHubMarks } from '../../../lib/domain/layout/place-hub-marks.ts'
import { routeRelations } from '../../../lib/domain/layout/route-relations.ts'
import { mapArbitrary } from '../../../lib/domain/testing/arbitraries.ts'
import { aClaim, aMap } from '../../../lib/domain/testing/factories.ts'
import { cardBoxes, cardPlaces } from './card-boxes.ts'

const seed = 1124
const mark = (document: string): EvidenceMark => ({ document, name: 'An author with a long name 1936', key: '1', hue: 1, stance: 'asserts' })

describe('where cards lie on the canvas', () => {
  it(`[LA9] lets no card overlap another, however many marks it bears, except where a person put it (seed ${seed})`, () => {
    fc.assert(
      fc.property(mapArbitrary, fc.integer({ min: 0, max: 20 }), (raw, count) => {
        const { map } = readMap(raw)
        const marks = Array.from({ length: count }, (_, index) => mark(`document-${index}`))
        const faces = new Map([...map.claims.values()].map((claim) => [claim.id, faceCard(claim, marks, { maxLines: 4 })]))
        const boxes = [...cardBoxes(cardPlaces(map, faces, null).places, faces, new Map())]
        boxes.forEach(([id, box], index) =>
          boxes.slice(index + 1).forEach(([other, otherBox]) => {
            const byHand = map.claims.get(id)!.pos?.byHand && map.claims.get(other)!.pos?.byHand
            if (!byHand) expect(overlap(box, otherBox)).toBe(false)
          }),
        )
      }),
      { seed, numRuns: 100 },
    )
  })

  it('[LA9] leaves a placed map as it is while there is room, and works nothing out twice', () => {
    const claims = [aClaim({ pos: { x: 10, y: 20, byHand: false } }), aClaim({ pos: { x: 10, y: 400, byHand: true } })]
    const map = aMap({ claims })
    const faces = new Map(claims.map((claim) => [claim.id, faceCard(claim)]))
    const known = cardPlaces(map, faces, null)
    expect([...known.places.values()]).toMatchObject([{ x: 10, y: 20 }, { x: 10, y: 400 }])
    expect(cardPlaces({ ...map, title: 'Another' }, faces, known)).toBe(known)
  })

  it(`[CV8] works out after an edit what it would from the whole, and keeps the boxes that did not change (seed ${seed})`, () => {
    fc.assert(
      fc.property(mapArbitrary, fc.string(), fc.boolean(), (raw, text, moves) => {
        const { map } = readMap(raw)
        const first = map.claims.values().next().value
        if (!first) return
        const claims = new Map(map.claims).set(first.id, { ...first, text: text + text, ...(moves ? { pos: { x: 77, y: -900, byHand: true } } : {}) })
        const edited = { ...map, claims }
        const facesOf = (of: typeof map) => new Map([...of.claims.values()].map((claim) => [claim.id, faceCard(claim, [], { maxLines: 4 })]))
        const [faces, after] = [facesOf(map), facesOf(edited)]
        const known = cardPlaces(map, faces, null)
        const before = cardBoxes(known.places, faces, new Map())
        const boxes = cardBoxes(cardPlaces(edited, after, known).places, after, new Map(), before)
        expect(boxes).toEqual(cardBoxes(cardPlaces(edited, after, null).places, after, new Map()))
        for (const [id, box] of boxes) if (JSON.stringify(before.get(id)) === JSON.stringify(box)) expect(before.get(id)).toBe(box)
      }),
      { seed, numRuns: 40 },
    )
  })

  it(`[LA9] places the marks of every inference that has some (seed ${seed})`, () => {
    fc.assert(
      fc.property(mapArbitrary, (raw) => {
        const { map } = readMap(raw)
        const faces = new Map([...map.claims.values()].map((claim) => [claim.id, faceCard(claim)]))
        const boxes = cardBoxes(cardPlaces(map, faces, null).places, faces, new Map())
        const routes = routeRelations(map, boxes)
        const places = placeHubMarks(routes.values(), () => [mark('a'), mark('b'), mark('c'), mark('d')], boxes.values())
        expect([...places.keys()]).toEqual([...routes.keys()])
        for (const { width, height } of places.values()) expect({ width, height }).toEqual({ width: 80, height: 36 })
      }),
      { seed, numRuns: 50 },
    )
  })
})
