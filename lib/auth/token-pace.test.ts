import { expect, it } from 'vitest'
import { takeTokenRequest } from './token-pace.ts'

it('[AP5] lets a token ask six hundred times a minute, each token by itself, and says when to come back', () => {
  const first = Array.from({ length: 600 }, () => takeTokenRequest('one', 1_000))
  expect(new Set(first)).toEqual(new Set([0]))
  expect(takeTokenRequest('one', 1_000)).toBe(60)
  expect(takeTokenRequest('one', 60_500)).toBe(1)
  expect(takeTokenRequest('two', 1_000)).toBe(0)
  expect(takeTokenRequest('one', 61_000)).toBe(0)
})
