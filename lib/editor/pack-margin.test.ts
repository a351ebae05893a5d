import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packMargin } from './pack-margin.ts'
import type { MarginItem } from './pack-margin.ts'

const gap = 8

describe('the margin', () => {
  it('[RE4] cards with room stand beside their lines', () => {
    const items = [
      { id: 'a', top: 0, height: 40 },
      { id: 'b', top: 48, height: 40 },
    ]
    expect([...packMargin(items, gap)]).toEqual([
      ['a', 0],
      ['b', 48],
    ])
  })

  it('[RE4] crowded cards give way both up and down', () => {
    const items = [
      { id: 'a', top: 100, height: 40 },
      { id: 'b', top: 100, height: 40 },
      { id: 'c', top: 100, height: 40 },
    ]
    expect([...packMargin(items, gap).values()]).toEqual([52, 100, 148])
  })

  it('[RE4] the pinned card keeps its line and the others give way', () => {
    const items = [
      { id: 'a', top: 100, height: 40 },
      { id: 'b', top: 100, height: 40 },
    ]
    expect(packMargin(items, gap, 'b').get('b')).toBe(100)
    expect(packMargin(items, gap, 'a').get('a')).toBe(100)
  })

  it('[RE4] no two cards overlap, their order is kept and none is above the ceiling (seed 20261122)', () => {
    const item = fc.record({ top: fc.nat(3000), height: fc.integer({ min: 10, max: 300 }) })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), fc.nat(39), (cards, pin) => {
        const items: MarginItem[] = cards.sort((x, y) => x.top - y.top).map((card, index) => ({ id: String(index), ...card }))
        const tops = packMargin(items, gap, String(pin))
        let floor = 0
        for (const each of items) {
          expect(tops.get(each.id)!).toBeGreaterThanOrEqual(floor - 1)
          floor = tops.get(each.id)! + each.height + gap
        }
      }),
      { seed: 20261122 },
    )
  })
})
