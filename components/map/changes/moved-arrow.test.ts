import { describe, expect, it } from 'vitest'
import { movedArrow } from './moved-arrow.ts'

const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 })

describe('the arrow to where a card was moved', () => {
  it('[HI21] goes from the middle of the old place to the edge of the new', () => {
    expect(movedArrow(box(0, 0), box(300, 0))).toEqual({ end: { x: 287, y: 20 }, tip: { x: 297, y: 20 }, angle: 0 })
    expect(movedArrow(box(0, 0), box(0, 200))).toMatchObject({ tip: { x: 50, y: 197 }, angle: 90 })
  })

  it('[HI21] is left out where the card covers it', () => {
    expect(movedArrow(box(0, 0), box(0, 0))).toBeNull()
    expect(movedArrow(box(0, 0), box(30, 5))).toBeNull()
  })
})
