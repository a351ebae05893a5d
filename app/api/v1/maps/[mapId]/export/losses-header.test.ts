import { expect, it } from 'vitest'
import { lossesHeader } from './losses-header.ts'

const read = (header: string) => JSON.parse(decodeURIComponent(header)) as string[]

it('[IE6] holds all sentences where they fit, and else the first and how many more', () => {
  expect(read(lossesHeader([{ code: 'x', message: '“É” is left out.' }]))).toEqual(['“É” is left out.'])
  const header = lossesHeader(Array.from({ length: 3_000 }, (_, index) => ({ code: 'x', message: `The weight of claim ${index} is left out: ‘ü’.` })))
  expect(header.length).toBeLessThanOrEqual(6_000)
  const sentences = read(header)
  expect(sentences.length).toBeGreaterThan(20)
  expect(sentences.at(-1)).toBe(`And ${(3_000 - sentences.length + 1).toLocaleString('en')} more.`)
  expect(read(lossesHeader([{ code: 'x', message: 'x'.repeat(10_000) }, { code: 'x', message: 'y' }]))).toEqual(['And 2 more.'])
})
