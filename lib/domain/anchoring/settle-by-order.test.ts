import { describe, expect, it } from 'vitest'
import type { Found } from './find-places.ts'
import type { Place } from './score-place.ts'
import { settleByOrder } from './settle-by-order.ts'

const exact = 'the steamer ran aground'
const selectors = [100, 400, 700].map((start) => ({ exact, prefix: '', suffix: '', start }))
const place = (start: number, score: number): Place => ({ start, end: start + exact.length, from: start, to: start + exact.length, same: true, context: 0.9, altered: false, alone: false, score })
const settled = (places: readonly Place[], candidates: number, unseen = 0) => {
  const found: Found = { places: [...places], gone: false, unseen: { score: unseen, context: 0 } }
  const sure = (start: number) => ({ state: 'moved' as const, start, end: start + exact.length, score: 0.95 })
  const open = { state: 'ambiguous' as const, score: places[0]!.score, candidates: places.slice(0, candidates).map(({ start, end, score }) => ({ start, end, score })) }
  return settleByOrder(selectors, [sure(110), open, sure(710)], new Map([[1, found]]))[1]!
}

describe('settleByOrder', () => {
  it('[AN6] an ambiguous passage is at the candidate between its neighbours', () => {
    expect(settled([place(5_000, 0.95), place(420, 0.93)], 2)).toEqual({ state: 'moved', start: 420, end: 420 + exact.length, score: 0.93 })
  })

  it('[AN6] unless another place stands there, be it no candidate, or none that was left out', () => {
    expect(settled([place(5_000, 0.95), place(420, 0.93), place(600, 0.7)], 2).state).toBe('ambiguous')
    expect(settled([place(5_000, 0.95), place(420, 0.93)], 2, 0.86).state).toBe('ambiguous')
    expect(settled([place(5_000, 0.95), place(420, 0.93), place(600, 0.4)], 2).state).toBe('moved')
  })
})
