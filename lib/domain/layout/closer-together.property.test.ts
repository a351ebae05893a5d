import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArgumentMap } from '../argument/argument-map.ts'
import { readMap } from '../argument/read-map.ts'
import { showMap } from '../argument/shown-map.ts'
import { mapArbitrary } from '../testing/arbitraries.ts'
import { aClaim, aMap, anAnswer, aPosition, aQuestion, aSupport } from '../testing/factories.ts'
import { overlap, type Box } from './box.ts'
import { faceCard } from './card-face.ts'
import { closerTogether } from './closer-together.ts'
import { directionsOf } from './directions-of.ts'
import { layoutMap } from './layout-map.ts'
import { placesOf } from './places-of.ts'

const seed = 1122

function standing(map: ArgumentMap, places = placesOf(map)): Map<string, Box> {
  return new Map([...places].map(([id, { x, y }]) => {
    const { width, height } = faceCard(map.claims.get(id)!, [], { maxLines: 4 })
    return [id, { x, y, width, height }]
  }))
}

function draw(map: ArgumentMap, part: ArgumentMap, boxes: ReadonlyMap<string, Box>, anchor: string): Map<string, Box> {
  const places = closerTogether(part, { boxes, anchor, directionAt: directionsOf(map) })
  return new Map([...places].map(([id, at]) => [id, { ...boxes.get(id)!, ...at }]))
}

describe(`what is left of a map, drawn closer together (seed ${seed})`, () => {
  it('[SH11] draws every shown card once, none over another, and the one that stays where it stands', () => {
    fc.assert(
      fc.property(mapArbitrary, fc.array(fc.nat()), fc.nat(), (raw, picks, pick) => {
        const map = readMap(raw).map
        const ids = [...map.claims.keys()]
        if (ids.length === 0) return
        const near = new Set(picks.map((at) => ids[at % ids.length]!))
        const anchor = ids[pick % ids.length]!
        near.add(anchor)
        const part = showMap(map, { folded: new Set(), near, matching: null, pinned: [] }).map
        const boxes = standing(map)
        const drawn = draw(map, part, boxes, anchor)
        expect([...drawn.keys()].sort()).toEqual([...part.claims.keys()].sort())
        const list = [...drawn.values()]
        list.forEach((box, index) => list.slice(index + 1).forEach((other) => expect(overlap(box, other)).toBe(false)))
        expect(drawn.get(anchor)).toEqual({ ...boxes.get(anchor)!, x: Math.round(boxes.get(anchor)!.x), y: Math.round(boxes.get(anchor)!.y) })
        expect(draw(map, { ...part, claims: new Map([...part.claims].reverse()), relations: new Map([...part.relations].reverse()) }, boxes, anchor)).toEqual(drawn)
      }),
      { seed, numRuns: 100 },
    )
  })

  it('[SH11] keeps the order and the sides of the whole map, in a fraction of its room', () => {
    const question = aQuestion()
    const answers = Array.from({ length: 4 }, () => aPosition())
    const reasons = answers.flatMap((answer) => Array.from({ length: 30 }, () => ({ claim: aClaim(), answer })))
    const map = aMap({
      claims: [question, ...answers, ...reasons.map(({ claim }) => claim)],
      relations: [...answers.map((answer) => anAnswer({ from: [answer], to: question })), ...reasons.map(({ claim, answer }) => aSupport({ from: [claim], to: answer }))],
      question: question.id,
    })
    const boxes = standing(map, layoutMap(map))
    const part = showMap(map, { folded: new Set(answers.map(({ id }) => id)), near: null, matching: null, pinned: [] }).map
    const drawn = draw(map, part, boxes, question.id)
    expect(drawn.size).toBe(5)
    const left = (of: ReadonlyMap<string, Box>) => answers.filter(({ id }) => of.get(id)!.x < of.get(question.id)!.x).map(({ id }) => id)
    const downwards = (of: ReadonlyMap<string, Box>) => answers.map(({ id }) => id).sort((a, b) => Number(left(of).includes(b)) - Number(left(of).includes(a)) || of.get(a)!.y - of.get(b)!.y)
    expect(left(drawn)).toEqual(left(boxes))
    expect(downwards(drawn)).toEqual(downwards(boxes))
    const height = (of: ReadonlyMap<string, Box>) => Math.max(...answers.map(({ id }) => of.get(id)!.y)) - Math.min(...answers.map(({ id }) => of.get(id)!.y))
    expect(height(boxes)).toBeGreaterThan(1000)
    expect(height(drawn)).toBeLessThan(300)
  })
})
