import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { VectorCache } from './vector-cache.ts'

const folder = mkdtempSync(join(tmpdir(), 'sic-vectors-'))
afterAll(() => rmSync(folder, { recursive: true }))
const vectors = [Float32Array.from([1, 2, 3]), Float32Array.from([4, 5, 6.5])]

it('[SG8] gives back what it kept, for the same sentences only', () => {
  const cache = new VectorCache(join(folder, 'made', 'when-needed'))
  expect(cache.read(['One.', 'Two.'])).toBeUndefined()
  cache.keep(['One.', 'Two.'], vectors)
  expect(cache.read(['One.', 'Two.'])).toEqual(vectors)
  expect(cache.read(['One.', 'Two!'])).toBeUndefined()
})

it('[SG8] takes a damaged file, and a folder that cannot be written, for an empty cache', () => {
  const damaged = join(folder, 'damaged')
  const cache = new VectorCache(damaged)
  cache.keep(['One.', 'Two.'], vectors)
  truncateSync(join(damaged, readdirSync(damaged)[0]!), 7)
  expect(cache.read(['One.', 'Two.'])).toBeUndefined()
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  const nowhere = new VectorCache(join(file, 'inside'))
  nowhere.keep(['One.'], vectors)
  expect(nowhere.read(['One.'])).toBeUndefined()
})
