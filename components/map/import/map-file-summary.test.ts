import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { countWords } from './count-words.ts'
import { summariseMapFile } from './map-file-summary.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const discussion = readFileSync('corpus/interchange/ferry.kialo.txt')

it('[IE2] says what a file was read as, what will come and what could not be read', () => {
  const summary = summariseMapFile({ bytes: discussion, fileName: 'export.txt' })
  expect(summary).toMatchObject({ format: { name: 'kialo' }, title: 'Should the ferry run at night?', counts: { claims: 7 }, problems: [], moreProblems: 0 })
  expect(summary.refusal).toBeUndefined()
  expect(countWords(summary.counts)).toBe('7 claims, 7 relations')
  expect(countWords({ claims: 0, relations: 1, evidence: 3, documents: 1, passages: 1200, voices: 0 })).toBe('no claims, one relation, one document, 1,200 passages')
})

it('[IE2] says why a file cannot be brought along, and offers what it may be', () => {
  const letter = summariseMapFile({ bytes: bytes('Dear Ada, the ferry runs at nine.'), fileName: 'letter.txt' })
  expect(letter.refusal).toContain('not a map in any format')
  expect(letter.format.name).toBe('')
  expect(letter.formats.map(({ name }) => name)).toContain('kialo')
  expect(summariseMapFile({ bytes: discussion, fileName: 'export.txt', format: 'aif' })).toMatchObject({ format: { name: 'aif' }, refusal: expect.stringMatching(/\.$/) })
})

it('[IE2] tells the first few hundred of many problems, and how many more there are', () => {
  const claims = Array.from({ length: 400 }, (_, index) => ({ id: `c${index}`, kind: 'claim', text: 'x'.repeat(10_001), tags: [] }))
  const summary = summariseMapFile({ bytes: bytes(JSON.stringify({ format: 'sic-et-non/map', version: 1, map: { id: 'm', title: '' }, claims })), fileName: 'map.json' })
  expect([summary.problems.length, summary.moreProblems]).toEqual([300, 100])
  expect(summary.title).toBe('map')
})

it('[IE2] tells apart the texts that come along and those that are only named', () => {
  const document = (id: string) => ({ id, title: `Text ${id}`, authors: [], sha256: id.repeat(64) })
  const documents = [...'1234567'].map((id) => (id === '7' ? document(id) : { ...document(id), text: `Words of ${id}.` }))
  const summary = summariseMapFile({ bytes: bytes(JSON.stringify({ format: 'sic-et-non/map', version: 1, map: { id: 'm', title: 'M' }, claims: [], documents })), fileName: 'map.json' })
  expect(summary).toMatchObject({ documents: ['‘Text 1’', '‘Text 2’', '‘Text 3’', '‘Text 4’', '‘Text 5’', '1 more'], named: ['‘Text 7’'] })
})
