import { describe, expect, it } from 'vitest'
import { fuzzKinds, runFuzz } from './testing/run-fuzz.ts'
import { brokenLaws } from './testing/broken-laws.ts'
import { fuzzSeeds } from './testing/fuzz-seeds.ts'
import { readBytes } from './read-bytes.ts'

/** A few of each kind; `npm run bench -- fuzz --cases 1000` tries many. Another seed here means that a new fault was found and mended. */
const seed = 7
const count = 6

describe('spoilt files', () => {
  it.each(fuzzKinds)(`[IM13] %s: a text that keeps the laws, or a sentence (seed ${seed})`, async (kind) => {
    const tally = await runFuzz(kind, seed, count)
    expect(tally.crashes).toEqual([])
    expect(tally.read + tally.refused + tally.stopped).toBe(count)
  })

  it.each(fuzzSeeds())('the sound file $name keeps the laws', async ({ bytes, name }) => {
    const read = await readBytes(bytes, name, () => {})
    if (read.ok) expect(brokenLaws(read.value)).toEqual([])
    else expect(read.error.message).toMatch(/^\p{Lu}.*\.$/su)
  })

  it('a law that is broken is found', async () => {
    const read = await readBytes(new TextEncoder().encode('One paragraph.\n\nAnother one, which is a little longer than the first.'), 'two.txt', () => {})
    if (!read.ok) throw new Error(read.error.message)
    const { value } = read
    expect(brokenLaws(value)).toEqual([])
    expect(brokenLaws({ ...value, text: `${value.text} ` })).not.toEqual([])
    expect(brokenLaws({ ...value, blocks: value.blocks.slice(1) })).not.toEqual([])
    expect(brokenLaws({ ...value, repairs: [{ kind: 'joined-word', start: 0, end: 3, before: 'O-\nne', after: 'Two', confidence: 1 }] })).not.toEqual([])
    expect(brokenLaws({ ...value, runs: [{ at: 0, origin: 1_000_000 }] })).not.toEqual([])
  })
})
