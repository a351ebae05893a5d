import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { fail, ok, type Result } from '../../domain/result.ts'
import { EncoderQueue } from './encoder-queue.ts'
import { GroupSuggestions, type TextSource } from './group-suggestions.ts'
import { LibraryShelf } from './library-shelf.ts'
import { LibraryThread } from './library-thread.ts'

const folder = mkdtempSync(join(tmpdir(), 'sic-suggestions-'))
afterAll(() => rmSync(folder, { recursive: true }))

const words: Record<string, string> = {
  'a 1': 'Rain fell for a week. Sons of functionaries received nothing of what their fathers had held.',
  'b 1': 'The officials could not bequeath their posts. Nobody said so aloud.',
  'b 2': 'Nobody said so aloud, for the officials could not bequeath their posts. That was all.',
}
const source = (...texts: string[]): TextSource => ({
  texts: texts.map((name) => ({ document: name.split(' ')[0]!, revision: name })),
  load: (revisions) => Promise.resolve(new Map(revisions.map((revision) => [revision, words[revision]!]))),
})
/** Stands for the encoder: one axis for inheriting, one for weather, one for the rest. */
const vectorOf = (text: string) => Float32Array.from([/bequeath|sons|inherit/i.test(text) ? 1 : 0, /rain/i.test(text) ? 1 : 0, 0.2])

/** The shelf itself instead of its thread. */
function inPlace(cache = folder) {
  const shelf = new LibraryShelf(cache)
  return () => ({ ask: (async (ask: 'open', ...given: Parameters<LibraryShelf['open']>) => shelf[ask](...given)) as never, close: () => {} })
}

function anEncoder(answer: (texts: readonly string[]) => Result<Float32Array[]> = (texts) => ok(texts.map(vectorOf))) {
  const asked: string[] = []
  const encode = (texts: readonly string[]) => {
    asked.push(...texts)
    return new Promise<Result<Float32Array[]>>((resolve) => setImmediate(() => resolve(answer(texts))))
  }
  return { queue: new EncoderQueue({ encode, close: () => {} }), asked }
}

const claim = { words: 'Office could not be inherited.', most: 5, remembered: [] }

it('[SG11] goes by wording until the texts are encoded, tells how far that is, and then by meaning', async () => {
  const { queue, asked } = anEncoder()
  const suggestions = new GroupSuggestions({ thread: inPlace(), encoder: queue })
  const first = await suggestions.passages('g', source('a 1', 'b 1'), claim)
  expect(first).toMatchObject({ passages: [], basis: 'wording', encoding: { done: 0, total: 4 }, problem: null })
  const later = await vi.waitFor(async () => {
    const answer = await suggestions.passages('g', source('a 1', 'b 1'), claim)
    expect(answer.basis).toBe('meaning')
    return answer
  })
  expect(later.encoding).toBeNull()
  expect(later.passages.slice(0, 2).map(({ document, exact }) => [document, /Sons|bequeath/.test(exact)]).sort()).toEqual([['a', true], ['b', true]])
  // Each sentence once, and so the claim.
  expect(asked).toHaveLength(5)

  const other = new GroupSuggestions({ thread: inPlace(), encoder: queue })
  expect(await other.passages('g', source('a 1', 'b 1'), claim)).toMatchObject({ basis: 'meaning' })
  expect(asked).toHaveLength(5)
})

it('[SG9] [SG12] knows words that were put aside again in a corrected text', async () => {
  const { queue } = anEncoder()
  const suggestions = new GroupSuggestions({ thread: inPlace(), encoder: queue })
  const ask = (remembered: { document: string; exact: string; start: number }[]) => suggestions.passages('g', source('b 2'), { ...claim, words: 'They could not bequeath posts.', remembered })
  const before = await vi.waitFor(async () => {
    const answer = await ask([])
    expect(answer.basis).toBe('meaning')
    return answer
  })
  expect(before.passages.map(({ exact }) => exact).join()).toContain('bequeath')
  const after = await ask([{ document: 'b', exact: 'the officials could not bequeath their posts', start: 0 }])
  expect(after.passages.map(({ exact }) => exact)).toEqual(['That was all.'])
})

it('[SG11] pauses when nobody has asked for a while, and goes on where it was', async () => {
  const { queue, asked } = anEncoder()
  let now = 0
  const long = Array.from({ length: 20 }, (_, at) => `Sentence number ${at} of a long text.`).join(' ')
  const texts: TextSource = { texts: [{ document: 'long', revision: 'long' }], load: () => Promise.resolve(new Map([['long', long]])) }
  const suggestions = new GroupSuggestions({ thread: inPlace(), encoder: queue, now: () => (now += asked.length >= 8 ? 11 * 60_000 : 0) })
  await suggestions.passages('g', texts, claim)
  await vi.waitFor(() => expect(asked).toHaveLength(8))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(asked).toHaveLength(8)
  await suggestions.passages('g', texts, claim)
  await vi.waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(8))
  expect(new Set(asked).size).toBe(asked.length)
})

it('[SG7] goes on by wording where the encoder does not run, and says so', async () => {
  const { queue } = anEncoder(() => fail('no-encoder', 'The sentence encoder does not run here (no memory).'))
  const suggestions = new GroupSuggestions({ thread: inPlace(mkdtempSync(join(folder, 'empty-'))), encoder: queue })
  const ask = () => suggestions.passages('g', source('b 1'), { ...claim, words: 'Officials were rulers.' })
  await ask()
  await vi.waitFor(async () => expect(await ask()).toMatchObject({ basis: 'wording', encoding: null, problem: expect.stringMatching(/does not run here/), passages: [{ document: 'b', group: 'shares wording' }] }))
})

it('[SG10] [SG11] names claims for a passage, by wording until the claims are encoded', async () => {
  const { queue } = anEncoder()
  const suggestions = new GroupSuggestions({ thread: inPlace(), encoder: queue })
  const claims = [{ name: 'heirs', text: 'Office could not be inherited.' }, { name: 'rain', text: 'Rain was rare.' }, { name: 'empty', text: ' ' }, { name: 'plan', text: 'The plan was not carried out.' }]
  const ask = () => suggestions.claims('g', claims, ['Sons received nothing.'], 3)
  expect(await ask()).toMatchObject({ claims: [], basis: 'wording', encoding: { done: 0, total: 3 } })
  await vi.waitFor(async () => expect(await ask()).toMatchObject({ claims: [{ claim: 'heirs', group: 'similar in meaning' }], basis: 'meaning', encoding: null }))
})

it('[SG6] [SG11] without an encoder goes by wording, in a thread of its own', async () => {
  const suggestions = new GroupSuggestions({ thread: (onEnd) => new LibraryThread(folder, onEnd) })
  const found = await suggestions.passages('g', source('a 1', 'b 1'), { ...claim, words: 'Officials bequeathed their posts.' })
  expect(found).toMatchObject({ basis: 'wording', encoding: null, problem: null, passages: [{ document: 'b', exact: 'The officials could not bequeath their posts.', group: 'shares wording' }] })
  expect(await suggestions.claims('g', [{ name: 'c', text: 'Posts were inherited.' }], ['No posts for sons.'], 3)).toMatchObject({ claims: [{ claim: 'c' }] })
  suggestions.close()
})
