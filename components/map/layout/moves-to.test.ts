import { describe, expect, it } from 'vitest'
import { aClaim, aMap } from '../../../lib/domain/testing/factories.ts'
import { movesTo } from './moves-to.ts'

const at = (x: number, y: number, byHand = false) => ({ x, y, byHand })

describe('what of a layout is written down', () => {
  const [stays, goes, dragged, moved] = [aClaim({ pos: at(0, 0, true) }), aClaim({ pos: at(0, 100) }), aClaim({ pos: at(0, 200) }), aClaim({ pos: at(0, 300) })]
  const began = aMap({ claims: [stays, goes, dragged, moved] })
  const places = new Map([[stays.id, { x: 0, y: 0 }], [goes.id, { x: 400.4, y: 100 }], [dragged.id, { x: 400, y: 200 }], [moved.id, { x: 400, y: 300 }]])

  it('[LY9] leaves what somebody holds, what somebody moved meanwhile, and what stands there already', () => {
    const now = aMap({ claims: [stays, goes, dragged, { ...moved, pos: at(50, 300, true) }] })
    expect(movesTo(places, began, now, new Set([dragged.id]))).toEqual([{ claim: goes.id, pos: at(400, 100) }])
  })

  it('[LY9] forgets what was removed meanwhile', () => {
    expect(movesTo(places, began, aMap({ claims: [stays] }), new Set())).toEqual([])
  })
})
