import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aClaim, aMap, anAttack, aSupport } from '../../../../lib/domain/testing/factories.ts'
import type { Box } from '../../../../lib/domain/layout/box.ts'
import { routeRelations } from '../../../../lib/domain/layout/route-relations.ts'
import { SceneIndex } from './scene-index.ts'

const seed = 5101
const box = (x: number, y: number, width = 260, height = 60): Box => ({ x, y, width, height })
const touches = (one: Box, other: Box) => one.x <= other.x + other.width && other.x <= one.x + one.width && one.y <= other.y + other.height && other.y <= one.y + one.height
const noLines = new Map<string, never>()
const boxesArbitrary = fc.dictionary(fc.stringMatching(/^c\d\d?$/), fc.record({ x: fc.integer({ min: -9000, max: 9000 }), y: fc.integer({ min: -9000, max: 9000 }), width: fc.integer({ min: 1, max: 2000 }), height: fc.integer({ min: 1, max: 800 }) }))

describe('what lies where on the canvas', () => {
  it(`[CV3] finds exactly the cards that touch a part of it, whatever moved before (seed ${seed})`, () => {
    fc.assert(
      fc.property(boxesArbitrary, boxesArbitrary, fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: 1, max: 20000 }), (before, after, at, size) => {
        const index = new SceneIndex().follow({ boxes: new Map(Object.entries(before)), routes: noLines })
        index.follow({ boxes: new Map(Object.entries(after)), routes: noLines })
        const region = box(at, -at, size, size / 2)
        expect(index.cardsIn(region).sort()).toEqual(Object.keys(after).filter((id) => touches(after[id]!, region)).sort())
      }),
      { seed, numRuns: 200 },
    )
  })

  it('[CV4] tells the card at a point, the nearest within reach, and nothing beyond', () => {
    const index = new SceneIndex().follow({ boxes: new Map([['near', box(0, 0)], ['far', box(0, 100)]]), routes: noLines })
    expect(index.cardAt({ x: 20, y: 20 })).toBe('near')
    expect(index.cardAt({ x: 20, y: 70 })).toBeNull()
    expect(index.cardAt({ x: 20, y: 70 }, 15)).toBe('near')
    expect(index.cardAt({ x: 20, y: 92 }, 40)).toBe('far')
  })

  it('[CV4] tells the relation whose line passes by, of two the nearer', () => {
    const [target, supporter, attacker] = [aClaim(), aClaim(), aClaim()]
    const [support, attack] = [aSupport({ from: supporter, to: target }), anAttack({ from: attacker, to: target })]
    const map = aMap({ claims: [target, supporter, attacker], relations: [support, attack] })
    const boxes = new Map([[target.id, box(0, 0)], [supporter.id, box(600, 0)], [attacker.id, box(600, 400)]])
    const routes = routeRelations(map, boxes)
    const index = new SceneIndex().follow({ boxes, routes })
    expect(index.lineAt({ x: 500, y: 30 }, 8, routes)).toBe(support.id)
    expect(index.lineAt({ x: 560, y: 428 }, 12, routes)).toBe(attack.id)
    expect(index.lineAt({ x: 450, y: -200 }, 12, routes)).toBeNull()
    expect(index.linesIn(box(380, 10, 40, 40))).toContain(support.id)
  })
})
