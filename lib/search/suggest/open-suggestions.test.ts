import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fail, ok } from '../../domain/result.ts'
import { openSuggestions } from './open-suggestions.ts'
import { SentenceEncoder } from './sentence-encoder.ts'
import { VectorCache } from './vector-cache.ts'

const folder = mkdtempSync(join(tmpdir(), 'sic-suggest-'))
afterAll(() => rmSync(folder, { recursive: true }))
const texts = [
  { name: 'a', text: 'Officials ruled the land. Rain fell.' },
  { name: 'b', text: 'Peasants were driven from their fields.' },
]

it('[SG8] encodes a text once, and tells how far it has come', async () => {
  const asked: string[][] = []
  const progress: [number, number][] = []
  const encoder: Pick<SentenceEncoder, 'encode'> = {
    encode: (sentences, options) => {
      asked.push([...sentences])
      options?.onProgress?.(sentences.length, sentences.length)
      return Promise.resolve(ok(sentences.map((sentence) => Float32Array.from([sentence.length, 1]))))
    },
  }
  const cache = new VectorCache(folder)
  await openSuggestions(texts, { encoder, cache, onProgress: (...at) => progress.push(at) })
  expect(asked).toEqual([['Officials ruled the land.', 'Rain fell.'], ['Peasants were driven from their fields.']])
  expect(progress).toEqual([[2, 3], [3, 3]])
  await openSuggestions(texts, { encoder, cache })
  expect(asked).toHaveLength(2)
})

it('[SG7] goes on by wording alone where the encoder does not run, and says so', async () => {
  const encoder = { encode: () => Promise.resolve(fail('no-encoder', 'The sentence encoder does not run here (no memory).')) }
  const suggestions = await openSuggestions(texts, { encoder })
  const { passages, problem } = await suggestions.forClaims(['Officials were rulers.'])
  expect(problem?.message).toMatch(/does not run here/)
  expect(passages[0]!.map(({ document, group }) => [document, group])).toEqual([['a', 'shares wording']])
})

it('[SG7] stops when it is not wanted any more', async () => {
  const encoder = new SentenceEncoder()
  const stop = new AbortController()
  const encoding = encoder.encode(['One sentence.'], { signal: stop.signal })
  expect(await encoder.encode(['Another.'])).toMatchObject({ ok: false, error: { code: 'too-busy' } })
  stop.abort()
  expect(await encoding).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await encoder.encode(['Another.'], { signal: stop.signal })).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})
