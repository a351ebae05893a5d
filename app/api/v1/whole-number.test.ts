import { expect, it } from 'vitest'
import { wholeNumber } from './whole-number.ts'

it.each(['', ' ', '-1', '1.5', '1e3', '0x10', 'NaN', 'Infinity', '9007199254740993', '99999999999999999', '٣', '1\n'])('[AU8] %j in an address is no whole number', (text) => {
  expect(wholeNumber.safeParse(text).success).toBe(false)
})

it('[AU8] digits in an address are a whole number', () => {
  expect(['0', '7', '0042', String(Number.MAX_SAFE_INTEGER)].map((text) => wholeNumber.parse(text))).toEqual([0, 7, 42, Number.MAX_SAFE_INTEGER])
})
