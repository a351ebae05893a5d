import { expect, it } from 'vitest'
import { swapPlaces } from './swap-places.ts'

const card = (y: number, height = 50, x = 0) => ({ x, y, width: 260, height })

it('[OL6] lets two neighbours change places with all that hangs on them, in the room they had', () => {
  const boxes = new Map([['a', card(0)], ['a1', card(0, 50, 300)], ['a2', card(80, 50, 300)], ['b', card(200)], ['other', card(400)]])
  const places = swapPlaces(boxes, { head: 'a', claims: ['a', 'a1', 'a2'] }, { head: 'b', claims: ['b'] }, 'y')
  expect(Object.fromEntries(places)).toEqual({ b: { x: 0, y: 0 }, a: { x: 0, y: 120 }, a1: { x: 300, y: 120 }, a2: { x: 300, y: 200 } })
})

it('[OL6] turns their order also where they lie through one another, or beside each other', () => {
  const within = swapPlaces(new Map([['a', card(100)], ['a1', card(0)], ['b', card(150, 20)]]), { head: 'a', claims: ['a', 'a1'] }, { head: 'b', claims: ['b'] }, 'y')
  expect(within.get('a')!.y).toBeGreaterThan(within.get('b')!.y)
  const wide = swapPlaces(new Map([['a', card(0)], ['b', card(100)], ['b1', card(400)], ['c', card(200)]]), { head: 'a', claims: ['a'] }, { head: 'b', claims: ['b', 'b1'] }, 'y', ['c'])
  expect([wide.get('b')!.y, wide.get('a')!.y]).toEqual([0, 100])
  const level = swapPlaces(new Map([['a', card(0)], ['b', card(0, 50, 300)]]), { head: 'a', claims: ['a'] }, { head: 'b', claims: ['b', 'a'] }, 'y')
  expect(Object.fromEntries(level)).toEqual({ a: { x: 300, y: 0 }, b: { x: 0, y: 0 } })
})
