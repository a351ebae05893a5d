import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ok } from '../../lib/domain/result.ts'
import { sentencesToEncode, type SuggestionText } from '../../lib/domain/suggesting/suggestion-library.ts'
import { EncoderQueue } from '../../lib/search/suggest/encoder-queue.ts'
import { GroupSuggestions, type TextSource } from '../../lib/search/suggest/group-suggestions.ts'
import { LibraryThread } from '../../lib/search/suggest/library-thread.ts'
import { VectorCache } from '../../lib/search/suggest/vector-cache.ts'
import type { BenchTable } from '../bench-table.ts'

const documents = 50
const sentencesEach = 600
const length = 896

/** Numbers of a vector: for times it does not matter which. The same each run. */
function chance(seed: number): () => number {
  let state = seed
  return () => (state = (state * 16807) % 2147483647) / 2147483647 - 0.5
}

/** Fifty texts of six hundred sentences each, shuffled from our own. */
function manyTexts(folder: string): SuggestionText[] {
  const sentences = readdirSync(folder).flatMap((name) => sentencesToEncode({ name, text: readFileSync(path.join(folder, name), 'utf8') })).filter((sentence) => /[.!?]$/.test(sentence))
  const next = chance(7)
  return Array.from({ length: documents }, (_, at) => ({ name: `d${at}`, text: Array.from({ length: sentencesEach }, () => sentences[Math.floor((next() + 0.5) * sentences.length) % sentences.length]!).join('\n\n') }))
}

/**
 * How long a list takes in the program: thread, library and ranking as they are, vectors made up. What the encoder takes for the claim is measured
 * beside it, with the one that is given.
 */
export async function measureLists(texts: string, claims: readonly string[], encode: (claim: string) => Promise<number>): Promise<BenchTable> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sic-bench-lists-'))
  const many = manyTexts(texts)
  const next = chance(3)
  const vector = () => Float32Array.from({ length }, next)
  const cache = new VectorCache(folder)
  for (const text of many) cache.keep(sentencesToEncode(text), sentencesToEncode(text).map(vector))
  const source: TextSource = { texts: many.map(({ name }) => ({ document: name, revision: name })), load: () => Promise.resolve(new Map(many.map(({ name, text }) => [name, text]))) }
  const suggestions = new GroupSuggestions({ thread: (onEnd) => new LibraryThread(folder, onEnd), encoder: new EncoderQueue({ encode: (asked) => Promise.resolve(ok(asked.map(vector))), close: () => {} }) })
  const ask = async (words: string) => {
    const began = performance.now()
    const { basis } = await suggestions.passages('group', source, { words, most: 10, remembered: [] })
    if (basis !== 'meaning') throw new Error('The vectors were not found.')
    return performance.now() - began
  }
  const first = await ask(claims[0]!)
  const times: number[] = []
  const encoded: number[] = []
  for (const claim of claims) {
    times.push(await ask(claim))
    encoded.push(await encode(claim))
  }
  suggestions.close()
  rmSync(folder, { recursive: true, force: true })
  return {
    title: 'suggest: a list on 50 texts, in the program',
    columns: ['sentences', 'first, with the library (ms)', 'a list, p50 (ms)', 'p95 (ms)', 'the claim’s encoding beside it, p50 (ms)', 'p95 (ms)'],
    rows: [[many.reduce((sum, text) => sum + sentencesToEncode(text).length, 0), first, at(times, 0.5), at(times, 0.95), at(encoded, 0.5), at(encoded, 0.95)]],
    notes: ['Thread, library and ranking are those of the program, vectors are made up. A claim is encoded once and then remembered.'],
  }
}

function at(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!
}
