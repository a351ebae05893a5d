import { expect, it } from 'vitest'
import { findRow } from './find-row.ts'

const words = ['What was it?', 'A caste.', '“Étatism” explains it.', 'A class.', 'They own nothing of a class.']

it('[OL7] goes to the next row that begins so, round the end, whatever its marks and accents', () => {
  expect(findRow(words, 'a', 2)).toBe(3)
  expect(findRow(words, 'a', 4)).toBe(1)
  expect(findRow(words, 'A cl', 1)).toBe(3)
  expect(findRow(words, 'eta', 0)).toBe(2)
})

it('[OL7] else to one in which a word begins so', () => {
  expect(findRow(words, 'noth', 0)).toBe(4)
  expect(findRow(words, 'xyz', 0)).toBe(-1)
  expect(findRow([], 'a', 0)).toBe(-1)
})
