import { expect, it } from 'vitest'
import { rowAt, rowWindow } from './row-window.ts'

const offsets = Float64Array.from({ length: 5001 }, (_, index) => index * 40)

it('[OL8] draws the rows in sight and those in hand, and leaves the room of all the others', () => {
  expect(rowAt(offsets, 4100)).toBe(102)
  const { drawn, after } = rowWindow(offsets, 100, 102, [4000, -1, 101])
  expect(drawn).toEqual([{ index: 100, before: 4000 }, { index: 101, before: 0 }, { index: 102, before: 0 }, { index: 4000, before: (4000 - 103) * 40 }])
  expect(after).toBe(999 * 40)
})

it('[OL8] draws nothing of an empty list', () => {
  expect(rowWindow(new Float64Array(1), 0, 20, [0])).toEqual({ drawn: [], after: 0 })
  expect(rowAt(new Float64Array(1), 50)).toBe(0)
})
