import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const { cases } = JSON.parse(readFileSync('corpus/suggesting/own-cases.json', 'utf8')) as { cases: { id: string; query: string; relevant: { document: string; quote: string }[] }[] }

it('quotes what stands in the texts', () => {
  const missing = cases.flatMap(({ id, relevant }) => relevant.filter(({ document, quote }) => !readFileSync(`corpus/texts/${document}`, 'utf8').replaceAll('*', '').includes(quote)).map(({ quote }) => `${id}: ${quote}`))
  expect(missing).toEqual([])
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
})
