import { expect, it } from 'vitest'
import { keepOrder } from './keep-order.ts'

const all = () => true

it('[ST3] keeps what was settled in its place, and puts what is new after what it follows', () => {
  expect(keepOrder(['a', 'b', 'c'], ['a', 'c', 'd'], all)).toEqual(['a', 'b', 'c', 'd'])
  expect(keepOrder(['a', 'b', 'c'], ['x', 'a', 'y', 'z', 'c'], all)).toEqual(['x', 'a', 'y', 'z', 'b', 'c'])
  expect(keepOrder([], ['a', 'b'], all)).toEqual(['a', 'b'])
})

it('[ST3] drops what is gone, and is the same list where nothing changes', () => {
  const before = ['a', 'b']
  expect(keepOrder(before, ['b'], (id) => id !== 'a')).toEqual(['b'])
  expect(keepOrder(before, ['b', 'a'], all)).toBe(before)
})
