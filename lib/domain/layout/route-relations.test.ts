import { describe, expect, it } from 'vitest'
import { aClaim, aMap, aQuestion, aSupport } from '../testing/factories.ts'
import type { Box } from './box.ts'
import { lineOf, pointOn, routeRelations } from './route-relations.ts'

const card = (x: number, y: number): Box => ({ x, y, width: 260, height: 80 })

describe('lines between cards', () => {
  const [question, between, reason] = [aQuestion(), aClaim(), aClaim()]
  const support = aSupport({ from: reason, to: question })
  const map = aMap({ claims: [question, between, reason], relations: [support] })

  it('[LY10] go round a card in their way, and straight where there is none', () => {
    const boxes = new Map([[question.id, card(0, 0)], [between.id, card(400, 10)], [reason.id, card(800, 0)]])
    const route = routeRelations(map, boxes).get(support.id)!
    const hidden = lineOf(route).flatMap((curve) => Array.from({ length: 41 }, (_, step) => pointOn(curve, step / 40))).filter(({ x, y }) => x > 400 && x < 660 && y > 10 && y < 90)
    expect(hidden).toEqual([])
    expect(route.lead).toHaveLength(2)
    expect(routeRelations(map, new Map([...boxes, [between.id, card(400, 400)]])).get(support.id)!.lead).toEqual([])
  })

  it('[LY11] stay the same objects while nothing near them moves', () => {
    const far = aClaim()
    const wide = { ...map, claims: new Map([...map.claims, [far.id, far]]) }
    const boxes = new Map([[question.id, card(0, 0)], [between.id, card(400, 400)], [reason.id, card(800, 0)], [far.id, card(5000, 5000)]])
    const before = routeRelations(wide, boxes)
    expect(routeRelations(wide, new Map([...boxes, [far.id, card(6000, 5000)]]), before).get(support.id)).toBe(before.get(support.id))
    const crossed = routeRelations(wide, new Map([...boxes, [between.id, card(400, 10)]]), before).get(support.id)!
    expect(crossed.lead).toHaveLength(2)
    expect(routeRelations(wide, new Map([...boxes, [reason.id, card(820, 0)]]), before).get(support.id)).not.toBe(before.get(support.id))
  })
})
